-- Concerns that no mechanism treats, that are treated by inference only, or that lack a level.
--
-- Grain:   one row for each edition and concern that Governments raised
create or replace view analysis.coverage_gaps as
select
    k.edition,
    k.concern,
    k.label,
    k.raised_by_respondents,
    count(distinct m.mechanism) filter (where m.bodies_stated > 0) as mechanisms_stated,
    count(distinct m.mechanism) filter (where m.bodies_inferred > 0) as mechanisms_inferred,
    case
        when count(m.mechanism) = 0 then 'no mechanism'
        when not bool_or(m.bodies_stated > 0) then 'inferred only'
        else 'treated'
    end as verdict,
    string_agg(distinct m.level, ';' order by m.level) filter (where m.bodies_stated > 0) as levels_stated,
    (
        select string_agg(a.level, ';' order by a.ordinal)
        from unnest(array['global', 'interregional', 'regional', 'subregional', 'national'])
            with ordinality as a(level, ordinal)
        where not exists (
            select from analysis.coverage_matrix as x
            where x.edition = k.edition and x.concern = k.concern and x.level = a.level and x.bodies_stated > 0
        )
    ) as levels_without,
    row_number() over (
        partition by k.edition
        order by
            count(m.mechanism) > 0, coalesce(bool_or(m.bodies_stated > 0), false),
            k.raised_by_respondents desc nulls last, k.position
    ) as position
from analysis.concerns as k
left join analysis.coverage_matrix as m on m.edition = k.edition and m.concern = k.concern
where k.raised_by = 'governments'
group by k.edition, k.concern, k.label, k.raised_by_respondents, k.position;
comment on view analysis.coverage_gaps is 'The gap analysis: gaps first, the concern of most Governments first among them.';
comment on column analysis.coverage_gaps.verdict is 'no mechanism, inferred only, or treated.';
