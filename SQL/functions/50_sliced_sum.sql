-- The sum of numbers that are in slices of the tally index, in ten-thousandths: each slice counts as often
-- as it has bits, for what its digit is worth.
--
-- Params:  $1 integer    consultation    $2 text  question    $3 text  slices: low, high or sum
--          $4 integer[]  chunks          $5 varbit[]  whose numbers, of each
create or replace function rapporteur.sliced_sum(
    consultation_id integer, question text, part text, chunks integer[], bits bit varying[]
)
returns numeric
language sql stable
set enable_nestloop = on
set enable_hashjoin = off
set enable_mergejoin = off
begin atomic
    with slice as materialized (

        select t.term_id, split_part(t.value, ':', 2) as digit
        from rapporteur.term as t
        where t.consultation_id = sliced_sum.consultation_id
            and t.name = sliced_sum.question
            and t.value like '#' || sliced_sum.part || ':%'

    ),

    signed as materialized (

        select c.chunk, c.bits, c.bits & rapporteur.fit(o.bits, length(c.bits)) as negative
        from unnest(sliced_sum.chunks, sliced_sum.bits) as c(chunk, bits)
        left join rapporteur.option_index as o
            on o.consultation_id = sliced_sum.consultation_id
            and o.chunk = c.chunk
            and o.term_id = (select s.term_id from slice as s where s.digit = '-')

    )

    select coalesce(sum(
        (1::bigint << s.digit::integer)::numeric
            * (bit_count(h.bits & g.bits) - 2 * coalesce(bit_count(h.bits & g.negative), 0))
    ), 0)
    from signed as g
    cross join slice as s
    inner join rapporteur.option_index as o
        on o.consultation_id = sliced_sum.consultation_id
        and o.chunk = g.chunk
        and o.term_id = s.term_id
    cross join lateral (select rapporteur.fit(o.bits, length(g.bits)) as bits) as h
    where s.digit <> '-';
end;
