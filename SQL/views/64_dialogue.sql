-- Events by topic and by their own level, which is not that of the mechanism.
--
-- Grain:   one row for each edition, topic and level
create or replace view analysis.dialogue as
select
    v.edition,
    t.topic,
    coalesce(v.level, 'not stated') as level,
    count(*) filter (where v.status = 'held') as held,
    count(*) filter (where v.status in ('planned', 'overdue')) as planned_or_overdue,
    string_agg(v.event, ';' order by v.date_from nulls last, v.position) as events,
    row_number() over (partition by v.edition order by t.topic collate "C", coalesce(v.level, 'not stated') collate "C") as position
from rapporteur.read_events as v
cross join lateral unnest(v.topics) as t(topic)
where not v.is_aggregate
group by v.edition, t.topic, coalesce(v.level, 'not stated');
comment on view analysis.dialogue is 'Events by topic and level of the event.';
comment on column analysis.dialogue.planned_or_overdue is 'How many are planned, or should have been held by now.';
comment on column analysis.dialogue.events is 'Their codes, separated by semicolons.';
