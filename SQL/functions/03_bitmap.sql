-- A bitmap of a given length with the bits at some offsets set.
--
-- Params:  $1 integer    length in bits
--          $2 integer[]  offsets from 0, each smaller than the length, in any order
--          $3 varbit     bits to start from, no longer than $1; null for none
create or replace function rapporteur.bitmap(length integer, offsets integer[], start bit varying default null)
returns bit varying
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
    bits bit varying := coalesce(start, b'') || rapporteur.no_bits(length - length(coalesce(start, b'')));
    item integer;
begin
    -- Setting a bit copies the whole bitmap, so a dense one is made of words instead.
    if cardinality(offsets) > 256 then
        return bits | (
            select substring(string_agg(coalesce(w.bits, b'0'::bit(32))::text, '' order by place), 1, length)::bit varying
            from generate_series(0, (length - 1) / 32) as place
            left join (
                select given.item / 32 as word, bit_or(x'80000000'::bit(32) >> given.item % 32) as bits
                from unnest(offsets) as given(item)
                group by given.item / 32
            ) as w on w.word = place
        );
    end if;
    foreach item in array offsets loop
        bits := set_bit(bits, item, 1);
    end loop;
    return bits;
end
$$;
