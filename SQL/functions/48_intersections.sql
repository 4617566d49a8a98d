-- How many respondents every two sets have in common.
--
-- Grain:   one row for each two sets that have any, each with itself included
-- Params:  $1 integer  build
--          $2 text[]   programs of the sets
-- Returns: first, second  numbers of the sets, from 1, the lower one first
-- Order:   none
create or replace function rapporteur.intersections(build_id integer, programs text[])
returns table (first integer, second integer, n bigint)
language sql stable parallel safe
begin atomic
    with bits as materialized (

        select c.chunk, e.number, e.bits
        from rapporteur.build as b
        inner join rapporteur.chunk as c
            on c.consultation_id = b.consultation_id
            and c.chunk * rapporteur.chunk_size() < b.records
        cross join lateral rapporteur.evaluate(b.build_id, c.chunk, intersections.programs) as e
        where b.build_id = intersections.build_id and bit_count(e.bits) > 0

    )

    select a.number, o.number, sum(bit_count(a.bits & o.bits))::bigint
    from bits as a
    inner join bits as o on o.chunk = a.chunk and o.number >= a.number
    group by a.number, o.number
    having sum(bit_count(a.bits & o.bits)) > 0;
end;
