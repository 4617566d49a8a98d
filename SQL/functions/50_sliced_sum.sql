-- The sum of numbers that are in slices of the tally index, in ten-thousandths: each slice counts as often
-- as it has bits, for what its digit is worth.
--
-- Params:  $1 integer    consultation    $2 text  question    $3 text  slices: low, high or sum
--          $4 integer[]  chunks          $5 varbit[]  whose numbers, of each
create or replace function rapporteur.sliced_sum(
    consultation_id integer, question text, part text, chunks integer[], bits bit varying[]
)
returns numeric
language plpgsql stable
set search_path = pg_catalog, pg_temp
-- A bitmap is looked up where it is needed, as in record_leaves.
set enable_nestloop = on
set enable_hashjoin = off
set enable_mergejoin = off
set enable_material = off
as $$
#variable_conflict use_column
declare
    terms integer[];
    digits integer[];
    sign_term integer;
    negative bit varying;
    positive bit varying;
    found numeric;
    total numeric := 0;
begin
    select
        array_agg(t.term_id) filter (where t.digit <> '-'),
        array_agg(t.digit::integer) filter (where t.digit <> '-'),
        max(t.term_id) filter (where t.digit = '-')
    into terms, digits, sign_term
    from (
        select t.term_id, split_part(t.value, ':', 2) as digit
        from rapporteur.term as t
        where t.consultation_id = sliced_sum.consultation_id
            and t.name = sliced_sum.question
            and t.value like '#' || sliced_sum.part || ':%'
    ) as t;
    for place in 1..cardinality(chunks) loop
        select o.bits into negative
        from rapporteur.option_index as o
        where o.consultation_id = sliced_sum.consultation_id
            and o.chunk = chunks[place]
            and o.term_id = sign_term;
        negative := rapporteur.fit(coalesce(negative, b''), length(bits[place])) & bits[place];
        positive := bits[place] # negative;
        select sum(
            (1::bigint << s.digit)::numeric * (
                bit_count(rapporteur.fit(o.bits, length(positive)) & positive)
                - bit_count(rapporteur.fit(o.bits, length(positive)) & negative)
            )
        )
        into found
        from unnest(terms, digits) as s(term_id, digit)
        inner join rapporteur.option_index as o on o.term_id = s.term_id
        where o.consultation_id = sliced_sum.consultation_id
            and o.chunk = chunks[place]
            and o.term_id = any (terms);
        total := total + coalesce(found, 0);
    end loop;
    return total;
end
$$;
