-- Concern by mechanism by level, weighted by the Governments that raised the concern.
--
-- Grain:   one row for each edition, concern, mechanism and level at which it is treated
create or replace view analysis.coverage_matrix as
with cell as materialized (

    select
        b.edition,
        c.concern,
        coalesce(b.mechanism, c.body) as mechanism,
        coalesce(l.level, 'not stated') as level,
        count(distinct c.body) filter (where c.basis = 'stated') as bodies_stated,
        count(distinct c.body) filter (where c.basis = 'inferred') as bodies_inferred,
        string_agg(distinct c.function, ';' order by c.function) as functions
    from rapporteur.coverage as c
    inner join rapporteur.read_bodies as b
        on b.consultation_id = c.consultation_id
        and b.body = c.body
        and rapporteur.known(c.from_batch, c.until_batch, b.batch)
    left join lateral unnest(b.levels) as l(level) on true
    group by b.edition, c.concern, coalesce(b.mechanism, c.body), coalesce(l.level, 'not stated')

),

concern as materialized (

    select k.edition, k.concern, k.position, k.raised_by_respondents from analysis.concerns as k

)

select
    c.edition,
    c.concern,
    c.mechanism,
    c.level,
    case when c.bodies_stated > 0 then 'stated' else 'inferred' end as basis,
    c.bodies_stated,
    c.bodies_inferred,
    c.functions,
    k.raised_by_respondents,
    row_number() over (
        partition by c.edition order by k.position, c.mechanism collate "C", c.level collate "C"
    ) as position
from cell as c
inner join concern as k on k.edition = c.edition and k.concern = c.concern;
comment on view analysis.coverage_matrix is 'The coverage matrix: concern by mechanism by level. A mechanism includes the bodies below it.';
comment on column analysis.coverage_matrix.raised_by_respondents is 'The weight of the concern: Governments that raised it; empty for concerns of mechanisms.';
comment on column analysis.coverage_matrix.basis is 'stated where any body of the mechanism is stated to treat the concern, else inferred.';
comment on column analysis.coverage_matrix.functions is 'What they do about it, separated by semicolons.';
