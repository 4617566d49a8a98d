-- Concern by mechanism by level, weighted by the Governments that raised the concern.
--
-- Grain:   one row for each edition, concern, mechanism and level at which it is treated
create or replace view analysis.coverage_matrix as
select
    c.edition,
    c.concern,
    coalesce(c.mechanism, c.body) as mechanism,
    coalesce(l.level, 'not stated') as level,
    case when bool_or(c.basis = 'stated') then 'stated' else 'inferred' end as basis,
    count(distinct c.body) filter (where c.basis = 'stated') as bodies_stated,
    count(distinct c.body) filter (where c.basis = 'inferred') as bodies_inferred,
    string_agg(distinct c.function, ';' order by c.function) as functions,
    min(k.raised_by_respondents) as raised_by_respondents,
    row_number() over (
        partition by c.edition
        order by min(k.position), coalesce(c.mechanism, c.body) collate "C", coalesce(l.level, 'not stated') collate "C"
    ) as position
from analysis.coverage as c
inner join analysis.concerns as k on k.edition = c.edition and k.concern = c.concern
inner join rapporteur.read_bodies as b on b.edition = c.edition and b.body = c.body
left join lateral unnest(b.levels) as l(level) on true
group by c.edition, c.concern, coalesce(c.mechanism, c.body), coalesce(l.level, 'not stated');
comment on view analysis.coverage_matrix is 'The coverage matrix: concern by mechanism by level. A mechanism includes the bodies below it.';
comment on column analysis.coverage_matrix.raised_by_respondents is 'The weight of the concern: Governments that raised it; empty for concerns of mechanisms.';
comment on column analysis.coverage_matrix.basis is 'stated where any body of the mechanism is stated to treat the concern, else inferred.';
