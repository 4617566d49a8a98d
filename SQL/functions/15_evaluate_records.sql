-- Evaluates compiled expressions over some records of a build, as evaluate() does over a chunk.
--
-- Params:  $1 integer    build
--          $2 integer[]  numbers of records
--          $3 text[]     programs made by compile
-- Grain:   one row for each program; its bits stand in the order of the records
-- Order:   number, from 1, in the order of the programs
create or replace function rapporteur.evaluate_records(build_id integer, records integer[], programs text[])
returns table (number integer, bits bit varying)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    leaves text[];
    fetched bit varying[];
    speaks text;
begin
    select 't' || t.term_id into speaks
    from rapporteur.build as b
    inner join rapporteur.term as t
        on t.consultation_id = b.consultation_id
        and t.name = 'speaks'
        and t.value = 'yes'
    where b.build_id = evaluate_records.build_id;
    select array_agg(l.leaf), array_agg(l.bits) into leaves, fetched
    from rapporteur.record_leaves(evaluate_records.build_id, records, programs || speaks) as l;
    return query
    select r.number, r.bits
    from rapporteur.run_programs(programs, leaves, fetched, fetched[array_position(leaves, speaks)]) as r;
end
$$;
