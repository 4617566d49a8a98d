-- Which records are replies of an open survey that a build knows: one bit for each.
--
-- Bits of a later batch lie beyond the build's records; what was ended is looked up.
--
-- Grain:   one row for each chunk
-- Params:  $1 integer  consultation    $2 integer  batch    $3 integer  records of the build
-- Order:   none
create or replace function rapporteur.wide_known(consultation_id integer, batch integer, records integer)
returns table (chunk integer, bits bit varying)
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    return query
    with ended as materialized (

        select w.chunk, array_agg(w.record_no % rapporteur.chunk_size()) as offsets
        from rapporteur.wide_reply as w
        where w.consultation_id = wide_known.consultation_id
            and w.until_batch <= wide_known.batch
            and w.record_no < wide_known.records
        group by w.chunk

    )

    select
        c.chunk,
        (rapporteur.fit(
            ~rapporteur.no_bits(least(c.bits, wide_known.records - c.chunk * rapporteur.chunk_size())), c.bits
        ) & case
            when e.chunk is null then ~rapporteur.no_bits(c.bits)
            else ~rapporteur.bitmap(c.bits, e.offsets)
        end)::bit varying
    from rapporteur.chunk as c
    left join ended as e on e.chunk = c.chunk
    where c.consultation_id = wide_known.consultation_id
        and c.chunk * rapporteur.chunk_size() < wide_known.records;
end
$$;
