-- How many bodies there are of each kind, level and system; main bodies and subsidiaries apart.
--
-- Grain:   one row for each edition, dimension (system, kind, level) and value
create or replace view analysis.body_counts as
select
    b.edition,
    d.dimension,
    d.value,
    count(*) filter (where b.role = 'main') as main,
    count(*) filter (where b.role = 'organ') as organs,
    count(*) filter (where b.role in ('subsidiary', 'instrumentality')) as subsidiaries,
    count(*) filter (where b.role = 'partner') as partners,
    count(*) filter (where b.role = 'comparator') as comparators,
    row_number() over (partition by b.edition order by min(d.ordinal), d.value collate "C") as position
from rapporteur.read_bodies as b
cross join lateral (
    values (1, 'system', b.system), (2, 'kind', b.kind)
    union all
    select distinct 3, 'level', l.level from unnest(b.levels) as l(level)
) as d(ordinal, dimension, value)
group by b.edition, d.dimension, d.value;
comment on view analysis.body_counts is 'How many bodies there are of each kind, level and system. A body with two levels stands under both, so levels do not add up.';
comment on column analysis.body_counts.value is 'The system, kind or level.';
comment on column analysis.body_counts.main is 'Main bodies.';
comment on column analysis.body_counts.organs is 'Organs of other bodies.';
comment on column analysis.body_counts.subsidiaries is 'Subsidiaries and instrumentalities.';
comment on column analysis.body_counts.comparators is 'Bodies that are there for comparison only.';
comment on column analysis.body_counts.partners is 'How many are partners.';
