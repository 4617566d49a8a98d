-- Events by year and kind; aggregates stand beside and are never added.
--
-- Grain:   one row for each edition, year and kind
create or replace view analysis.event_counts as
select
    v.edition,
    case
        when extract(year from v.date_from) = extract(year from v.date_to) then extract(year from v.date_from)::integer
    end as year,
    v.kind,
    count(*) filter (where v.status = 'held' and not v.is_aggregate) as held,
    count(*) filter (where v.status = 'ongoing' and not v.is_aggregate) as ongoing,
    count(*) filter (where v.status = 'planned' and not v.is_aggregate) as planned,
    count(*) filter (where v.status = 'overdue' and not v.is_aggregate) as overdue,
    count(*) filter (where v.is_aggregate) as aggregates,
    sum(v.at_least) as aggregate_at_least,
    row_number() over (
        partition by v.edition
        order by
            case
                when extract(year from v.date_from) = extract(year from v.date_to) then extract(year from v.date_from)
            end nulls last,
            v.kind collate "C"
    ) as position
from rapporteur.read_events as v
group by
    v.edition,
    case
        when extract(year from v.date_from) = extract(year from v.date_to) then extract(year from v.date_from)::integer
    end,
    case
        when extract(year from v.date_from) = extract(year from v.date_to) then extract(year from v.date_from)
    end,
    v.kind;
comment on view analysis.event_counts is 'Events by year and kind. The year is empty where the date is not known to a year. A planned event is never counted as held.';
comment on column analysis.event_counts.aggregate_at_least is 'The lower bound of bare numbers of meetings, empty where none is given.';
comment on column analysis.event_counts.ongoing is 'How many were going on.';
comment on column analysis.event_counts.planned is 'How many were still to come.';
comment on column analysis.event_counts.overdue is 'How many should have been held by now, without a record.';
comment on column analysis.event_counts.aggregates is 'How many rows stand for a bare number of meetings.';
