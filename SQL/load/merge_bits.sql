-- Adds bits of new records, staged in pg_temp.stage_bits, to the tally index.
--
-- Params:  $1 integer  consultation, whose lock the caller holds
create or replace function rapporteur.merge_bits(consultation_id integer)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    insert into rapporteur.option_index as o (consultation_id, chunk, term_id, bits)
    select merge_bits.consultation_id, s.chunk, s.term_id, substring(s.bits for c.bits)
    from pg_temp.stage_bits as s
    inner join rapporteur.chunk as c
        on c.consultation_id = merge_bits.consultation_id
        and c.chunk = s.chunk
    on conflict (consultation_id, chunk, term_id) do update
    set bits = rapporteur.fit(o.bits, length(excluded.bits)) | excluded.bits;
end
$$;
