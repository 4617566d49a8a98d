-- A bitmap of a given length with the bits at some offsets set.
--
-- Params:  $1 integer    length in bits
--          $2 integer[]  offsets from 0, each smaller than the length, in any order
--          $3 varbit     bits to start from, no longer than $1; null for none
create or replace function rapporteur.bitmap(length integer, offsets integer[], start bit varying default null)
returns bit varying
language plpgsql immutable parallel safe
as $$
declare
    bits bit varying := coalesce(start, b'') || repeat('0', length - length(coalesce(start, b'')))::bit varying;
    item integer;
begin
    -- Setting a bit copies the whole bitmap, so a dense one is made from its digits instead.
    if cardinality(offsets) > 256 then
        return bits | (
            select string_agg(case when given.item is null then '0' else '1' end, '' order by place)::bit varying
            from generate_series(0, length - 1) as place
            left join unnest(offsets) as given(item) on given.item = place
        );
    end if;
    foreach item in array offsets loop
        bits := set_bit(bits, item, 1);
    end loop;
    return bits;
end
$$;
