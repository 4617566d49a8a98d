-- One unit of counting: the programs of one scope over one chunk.
--
-- Grain:   one row for each item and part; counts of several chunks are added up
-- Params:  $1 integer  build
--          $2 integer  chunk
--          $3 text     scope: figures, questions, tables or concerns
-- Reads:   program, option_index, edition_index
-- Order:   item, part
with

plan as materialized (

    select
        item,
        part,
        program,
        row_number() over (order by item collate "C", part collate "C", program collate "C") as number
    from rapporteur.program
    where build_id = $1::integer and scope = $3::text

),

evaluated as materialized (

    select e.number, e.n
    from rapporteur.count_programs(
        $1::integer,
        $2::integer,
        (select array_agg(p.program order by p.number) from plan as p)
    ) as e

)

select
    plan.item,
    plan.part,
    sum(evaluated.n)::bigint as n
from plan
inner join evaluated on evaluated.number = plan.number
group by plan.item, plan.part
order by plan.item collate "C", plan.part collate "C"
