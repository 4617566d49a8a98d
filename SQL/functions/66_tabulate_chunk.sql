-- Counts every option within several bases in one chunk, in one statement.
--
-- Grain:   one row for each option and base; item 0 is the base itself
-- Params:  $1 integer  build    $2 integer  chunk
--          $3 text[]   programs of the bases, made by compile
-- Order:   none
create or replace function rapporteur.tabulate_chunk(build_id integer, chunk integer, bases text[])
returns table (item integer, base integer, n bigint)
language sql stable parallel safe
begin atomic
    with within as materialized (

        select e.number, e.bits
        from rapporteur.evaluate(tabulate_chunk.build_id, tabulate_chunk.chunk, tabulate_chunk.bases) as e

    )

    select 0, w.number, bit_count(w.bits)
    from within as w
    union all
    select o.item, w.number, bit_count(o.bits & w.bits)
    from rapporteur.option_bits(tabulate_chunk.build_id, tabulate_chunk.chunk) as o
    cross join within as w;
end;
