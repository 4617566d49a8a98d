-- Bare numbers of meetings beside the meetings that are on record one by one.
--
-- Grain:   one row for each edition and aggregate
create or replace view analysis.meeting_aggregates as
select
    v.edition,
    v.event,
    v.body,
    coalesce(rapporteur.worded(v.title), v.event) as title,
    v.status,
    v.at_least,
    v.date_from,
    v.date_to,
    v.precision,
    v.events_on_record,
    array_to_string(v.paragraph, ';') as paragraph,
    row_number() over (partition by v.edition order by v.position, v.event collate "C") as position
from (
    select
        m.*,
        count(*) filter (where m.status = 'held' and not m.is_aggregate) over (partition by m.edition, m.body)
            as events_on_record
    from rapporteur.read_events as m
) as v
where v.is_aggregate;
comment on view analysis.meeting_aggregates is 'Bare numbers of meetings ("more than 200") and unnumbered series beside the events on record; the two are never added.';
comment on column analysis.meeting_aggregates.at_least is 'The lower bound; empty where no number is given.';
comment on column analysis.meeting_aggregates.events_on_record is 'How many events of the same kind are on record one by one; never added to the bare number.';
