-- Counts every pair of options within a base in one chunk.
--
-- Grain:   one row for each two different options, the one printed first named first
-- Params:  $1 integer  build    $2 integer  chunk    $3 text  program of the base, made by compile
-- Order:   none
create or replace function rapporteur.crosstab_chunk(build_id integer, chunk integer, base text)
returns table (item integer, other integer, n bigint)
language sql stable parallel safe
begin atomic
    with given as materialized (

        select o.item, o.bits & e.bits as bits
        from rapporteur.evaluate(crosstab_chunk.build_id, crosstab_chunk.chunk, array[crosstab_chunk.base]) as e
        cross join rapporteur.option_bits(crosstab_chunk.build_id, crosstab_chunk.chunk) as o

    )

    select a.item, b.item, bit_count(a.bits & b.bits)
    from given as a
    inner join given as b on b.item > a.item;
end;
