-- Evaluates compiled expressions over one chunk of a build.
--
-- Each bitmap needed is fetched once, however many programs use it. Results are within the records
-- that speak; the empty program is all of these.
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
as $$
#variable_conflict use_column
declare
    consultation integer;
    base integer;
    length integer;
    speaks bit varying;
    leaves text[];
    fetched bit varying[];
begin
    select b.consultation_id, b.base_build, c.bits into consultation, base, length
    from rapporteur.build as b
    inner join rapporteur.chunk as c
        on c.consultation_id = b.consultation_id
        and c.chunk = evaluate.chunk
    where b.build_id = evaluate.build_id;
    select rapporteur.leaf_bits(evaluate.build_id, base, consultation, evaluate.chunk, length, 't' || t.term_id)
    into speaks
    from rapporteur.term as t
    where t.consultation_id = consultation and t.name = 'speaks' and t.value = 'yes';

    select array_agg(l.leaf), array_agg(rapporteur.leaf_bits(evaluate.build_id, base, consultation, evaluate.chunk, length, l.leaf))
    into leaves, fetched
    from rapporteur.leaves_of(programs) as l(leaf);

    return query select r.number, r.bits from rapporteur.run_programs(programs, leaves, fetched, speaks) as r;
end
$$;
