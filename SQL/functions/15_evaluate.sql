-- Evaluates compiled expressions over one chunk of a build.
--
-- Each bitmap needed is fetched once, however many programs use it. Results are within the records
-- that speak; the empty program is all of these. A term is looked up among the bits that depend on the
-- edition first, then among the options as given; one without bits is nobody.
--
-- count_programs, crosstab_chunk and tabulate_chunk look bitmaps up by the same joins, written out: where chunks are
-- distributed, a statement that called a function for them could not be done where its chunk is.
--
-- Params:  $1 integer  build
--          $2 integer  chunk
--          $3 text[]   programs made by compile
-- Grain:   one row for each program
-- Order:   number, from 1, in the order of the programs
create or replace function rapporteur.evaluate(build_id integer, chunk integer, programs text[])
returns table (number integer, bits bit varying)
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
-- A bitmap is looked up where it is needed; joined in any other way, all of them would be read.
set enable_nestloop = on
set enable_hashjoin = off
set enable_mergejoin = off
set enable_material = off
as $$
#variable_conflict use_column
declare
    needs record;
begin
    select n.* into needs from rapporteur.unit_leaves(evaluate.build_id, evaluate.chunk, programs) as n;
    -- One statement about one chunk: where chunks are distributed, all of it is done where the chunk is.
    return query
    select r.number, r.bits
    from (
        select
            array_agg('t' || w.term_id) || needs.others as leaves,
            array_agg(rapporteur.fit(coalesce(own.bits, former.bits, given.bits, b''), needs.length))
                || needs.other_bits as fetched
        from unnest(needs.terms) as w(term_id)
        left join rapporteur.edition_index as own
            on own.build_id = evaluate.build_id
            and own.chunk = evaluate.chunk
            and own.term_id = w.term_id
        left join rapporteur.edition_index as former
            on own.term_id is null
            and former.build_id = needs.base_build
            and former.chunk = evaluate.chunk
            and former.term_id = w.term_id
        left join rapporteur.option_index as given
            on own.term_id is null
            and former.term_id is null
            and given.consultation_id = needs.consultation_id
            and given.chunk = evaluate.chunk
            and given.term_id = w.term_id
    ) as f
    cross join lateral rapporteur.run_programs(
        programs, f.leaves, f.fetched, f.fetched[array_position(f.leaves, needs.speaks)]
    ) as r;
end
$$;
