-- What each mechanism is and does, side by side: bodies, members, events, decisions, coverage.
--
-- Grain:   one row for each edition and main body
create or replace view analysis.mechanism_profiles as
with family as (

    select b.edition, b.mechanism, count(*) - 1 as bodies_below
    from rapporteur.read_bodies as b
    where b.mechanism is not null
    group by b.edition, b.mechanism

),

happened as (

    select
        b.edition, b.mechanism,
        count(*) filter (where v.status = 'held' and not v.is_aggregate) as held,
        count(*) filter (where v.status = 'held' and v.kind in ('resolution', 'decision', 'plan_adopted', 'programme_adopted', 'convention_adopted')) as decisions,
        count(*) filter (where v.status = 'planned' and not v.is_aggregate) as planned,
        count(*) filter (where v.status = 'overdue' and not v.is_aggregate) as overdue,
        sum(v.at_least) as aggregate_at_least
    from rapporteur.read_events as v
    inner join rapporteur.read_bodies as b on b.edition = v.edition and b.body = v.body
    where b.mechanism is not null
    group by b.edition, b.mechanism

),

treated as (

    select
        c.edition, c.mechanism,
        count(distinct c.concern) filter (where c.basis = 'stated') as stated,
        count(distinct c.concern) filter (where c.basis = 'inferred') as inferred
    from analysis.coverage as c
    group by c.edition, c.mechanism

)

select
    b.edition,
    b.body as mechanism,
    b.label,
    b.system,
    b.kind,
    f.bodies_below,
    b.members_stated,
    coalesce(h.held, 0) as events_held,
    coalesce(h.decisions, 0) as decisions,
    coalesce(h.planned, 0) as events_planned,
    coalesce(h.overdue, 0) as events_overdue,
    h.aggregate_at_least,
    coalesce(t.stated, 0) as concerns_stated,
    coalesce(t.inferred, 0) as concerns_inferred,
    row_number() over (partition by b.edition order by b.position) as position
from analysis.bodies as b
left join family as f on f.edition = b.edition and f.mechanism = b.body
left join happened as h on h.edition = b.edition and h.mechanism = b.body
left join treated as t on t.edition = b.edition and t.mechanism = b.body
where b.role = 'main';
comment on view analysis.mechanism_profiles is 'Main mechanisms side by side. An informal process has no decisions to count; its activity is measured.';
comment on column analysis.mechanism_profiles.aggregate_at_least is 'Meetings known only as a number, beside and never within events_held.';
comment on column analysis.mechanism_profiles.system is 'within or outside the United Nations system.';
comment on column analysis.mechanism_profiles.bodies_below is 'How many bodies stand below it.';
comment on column analysis.mechanism_profiles.events_held is 'How many events it held.';
comment on column analysis.mechanism_profiles.decisions is 'How many resolutions, decisions and plans it adopted; an informal process has none.';
comment on column analysis.mechanism_profiles.events_planned is 'How many events are planned.';
comment on column analysis.mechanism_profiles.events_overdue is 'How many should have been held by now.';
comment on column analysis.mechanism_profiles.concerns_stated is 'How many concerns it is stated to treat.';
comment on column analysis.mechanism_profiles.concerns_inferred is 'How many it is only inferred to.';
