-- Concerns that no mechanism treats, that are treated by inference only, or that lack a level.
--
-- Grain:   one row for each edition and concern that Governments raised
create or replace view analysis.coverage_gaps as
with treated as (

    select
        m.edition,
        m.concern,
        count(distinct m.mechanism) filter (where m.bodies_stated > 0) as stated,
        count(distinct m.mechanism) filter (where m.bodies_inferred > 0) as inferred,
        array_agg(distinct m.level) filter (where m.bodies_stated > 0) as levels
    from analysis.coverage_matrix as m
    group by m.edition, m.concern

)

select
    k.edition,
    k.concern,
    k.label,
    k.raised_by_respondents,
    coalesce(t.stated, 0) as mechanisms_stated,
    coalesce(t.inferred, 0) as mechanisms_inferred,
    g.verdict,
    l.levels_stated,
    l.levels_without,
    row_number() over (
        partition by k.edition order by g.rank, k.raised_by_respondents desc nulls last, k.position
    ) as position
from analysis.concerns as k
left join treated as t on t.edition = k.edition and t.concern = k.concern
cross join lateral (
    select
        case when t.concern is null then 1 when t.stated = 0 then 2 else 3 end as rank,
        case when t.concern is null then 'no mechanism' when t.stated = 0 then 'inferred only' else 'treated' end as verdict
) as g
cross join lateral (
    select
        string_agg(a.level, ';' order by a.ordinal) filter (where a.level = any (t.levels)) as levels_stated,
        string_agg(a.level, ';' order by a.ordinal) filter (where (a.level = any (t.levels)) is not true) as levels_without
    from unnest(array['global', 'interregional', 'regional', 'subregional', 'national'])
        with ordinality as a(level, ordinal)
) as l
where k.raised_by = 'governments';
comment on view analysis.coverage_gaps is 'The gap analysis: gaps first, the concern of most Governments first among them.';
comment on column analysis.coverage_gaps.verdict is 'no mechanism, inferred only, or treated.';
comment on column analysis.coverage_gaps.mechanisms_stated is 'How many mechanisms are stated to treat it.';
comment on column analysis.coverage_gaps.mechanisms_inferred is 'How many are only inferred to.';
comment on column analysis.coverage_gaps.levels_stated is 'Levels on which one is stated to, separated by semicolons.';
comment on column analysis.coverage_gaps.levels_without is 'Levels without any, separated by semicolons.';
