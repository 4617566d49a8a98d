-- The forward calendar and the overdue list: what was planned, its window, and how it stands at the cut-off.
--
-- Grain:   one row for each edition and event that is planned, overdue or realized
create or replace view analysis.calendar as
select
    v.edition,
    v.event,
    v.body,
    coalesce(rapporteur.worded(v.title), v.event) as title,
    v.kind,
    v.date_from as window_from,
    v.date_to as window_to,
    v.precision,
    v.status,
    case
        when v.status <> 'planned' then v.status
        when v.date_from is null then 'no date given'
        when v.date_from <= v.cutoff then 'window open'
        else 'ahead'
    end as standing,
    case when v.status = 'overdue' then v.cutoff - v.date_to end as days_overdue,
    h.event as realized_by,
    array_to_string(v.paragraph, ';') as paragraph,
    row_number() over (
        partition by v.edition
        order by (v.status = 'overdue') desc, v.date_from nulls last, v.date_to, v.position, v.event collate "C"
    ) as position
from rapporteur.read_events as v
left join rapporteur.read_events as h
    on h.edition = v.edition
    and h.realizes = v.event
    and h.status <> 'planned'
where v.status in ('planned', 'overdue', 'realized');
comment on view analysis.calendar is 'What was planned and how it stands at the cut-off, overdue events first.';
comment on column analysis.calendar.window_from is 'First possible day.';
comment on column analysis.calendar.window_to is 'Last possible day.';
comment on column analysis.calendar.standing is 'How it stands on the cut-off date: ahead, window open, overdue, realized, or no date given.';
comment on column analysis.calendar.days_overdue is 'Days from the end of its window to the cut-off date; empty where it is not overdue.';
comment on column analysis.calendar.realized_by is 'Code of the event by which it came about.';
