-- One unit of measuring: the numbers behind means, medians and extremes in one chunk, as far as they are
-- kept one by one or computed. Those of an open survey are in slices of the tally index, and are not looked at.
--
-- Grain:   one row for each figure and pair of bounds; `n` of several chunks are added up
-- Params:  $1 integer  build
--          $2 integer  chunk
--          $3 text     scope, always values
-- Reads:   program, answer_value, wide_reply, option_index, edition_index
-- Order:   figure, value_low, value_high
with

plan as materialized (

    select
        p.item as figure,
        p.part as question,
        p.program,
        b.consultation_id,
        row_number() over (order by p.item collate "C") as number
    from rapporteur.program as p
    inner join rapporteur.build as b on b.build_id = p.build_id
    where p.build_id = $1::integer and p.scope = $3::text

),

given as materialized (

    select q.question, v.record_no, v.value_low, v.value_high
    from (select distinct consultation_id, question from plan) as q
    cross join lateral rapporteur.number_rows(q.consultation_id, q.question, $2::integer) as v

),

evaluated as materialized (

    select e.number, e.bits
    from rapporteur.evaluate(
        $1::integer,
        $2::integer,
        (select array_agg(p.program order by p.number) from plan as p)
    ) as e
    -- In most chunks of an open survey there are none.
    where exists (select from given)

)

select
    plan.figure as item,
    r.low || ':' || r.high as part,
    count(*) as n
from plan
inner join evaluated on evaluated.number = plan.number
inner join given as v on v.question = plan.question
-- An open range has the end that it has.
cross join lateral (
    select coalesce(v.value_low, v.value_high) as low, coalesce(v.value_high, v.value_low) as high
) as r
where get_bit(evaluated.bits, v.record_no % rapporteur.chunk_size()) = 1
group by plan.figure, r.low, r.high
order by plan.figure collate "C", r.low, r.high
