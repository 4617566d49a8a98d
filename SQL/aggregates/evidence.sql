-- One unit of evidence: the records behind each counted figure in one chunk.
--
-- A figure that counts more than 10,000 records, its share of them in this chunk, is not spelled out;
-- evidence() answers for it on demand.
--
-- Grain:   one row for each figure and record
-- Params:  $1 integer  build
--          $2 integer  chunk
--          $3 text     scope, always evidence
-- Reads:   program, option_index, edition_index
-- Order:   figure, record
with

plan as materialized (

    select
        p.item as figure,
        p.program,
        row_number() over (order by p.item collate "C", p.program collate "C") as number
    from rapporteur.program as p
    where p.build_id = $1::integer
        and p.scope = 'figures'
        and p.part = 'value'
        and $3::text = 'evidence'

),

evaluated as materialized (

    select e.number, e.bits
    from rapporteur.evaluate(
        $1::integer,
        $2::integer,
        (select array_agg(p.program order by p.number) from plan as p)
    ) as e
    where bit_count(e.bits) between 1 and 10000 / (
        select b.records / rapporteur.chunk_size() + 1 from rapporteur.build as b where b.build_id = $1::integer
    )

),

behind as (

    select distinct plan.figure, $2::integer * rapporteur.chunk_size() + place.bit as record_no
    from plan
    inner join evaluated on evaluated.number = plan.number
    cross join lateral generate_series(0, length(evaluated.bits) - 1) as place(bit)
    where get_bit(evaluated.bits, place.bit) = 1

)

select
    figure as item,
    record_no::text as part,
    1::bigint as n
from behind
order by figure collate "C", behind.record_no
