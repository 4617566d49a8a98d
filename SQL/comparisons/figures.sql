-- Figures that differ between two builds, with those who came and went behind each.
--
-- Grain:   one row for each figure that differs
-- Params:  $1 integer  build before    $2 integer  build after
-- Order:   position, figure
with

before as (

    select * from rapporteur.figure_result where build_id = $1::integer

),

after as (

    select * from rapporteur.figure_result where build_id = $2::integer

),

-- A confidential reply comes and goes without a name.
behind as (

    select distinct e.build_id = $2::integer as is_after, e.figure, coalesce(e.respondent, e.sheet) as who
    from rapporteur.evidence_result as e
    inner join rapporteur.build as o on o.build_id = e.build_id
    where e.build_id in ($1::integer, $2::integer)
        and not rapporteur.is_confidential(o.consultation_id, e.reply)

)

select
    coalesce(a.figure, b.figure) as figure,
    trim_scale(b.value)::text as value_before,
    trim_scale(a.value)::text as value_after,
    b.base_size as base_before,
    a.base_size as base_after,
    rapporteur.figure_percent(b.measure, b.value, b.base_size)::text as percent_before,
    rapporteur.figure_percent(a.measure, a.value, a.base_size)::text as percent_after,
    (
        select string_agg(n.who, ';' order by n.who collate "C")
        from behind as n
        where n.figure = a.figure
            and n.is_after
            and not exists (
                select from behind as o where o.figure = n.figure and not o.is_after and o.who = n.who
            )
    ) as came,
    (
        select string_agg(n.who, ';' order by n.who collate "C")
        from behind as n
        where n.figure = b.figure
            and not n.is_after
            and not exists (
                select from behind as o where o.figure = n.figure and o.is_after and o.who = n.who
            )
    ) as went
from before as b
full join after as a on a.figure = b.figure
where (a.value, a.base_size, a.share) is distinct from (b.value, b.base_size, b.share)
order by coalesce(a.position, b.position), coalesce(a.figure, b.figure) collate "C"
