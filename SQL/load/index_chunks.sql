-- Makes room for all records: every chunk but the last is full, the last one doubles as it grows.
--
-- Params:  $1 integer  consultation
--          $2 integer  records that there are
create or replace function rapporteur.index_chunks(consultation_id integer, records integer)
returns void
language sql
begin atomic
    insert into rapporteur.chunk as c (consultation_id, chunk, bits)
    select
        index_chunks.consultation_id,
        number,
        case
            when (number + 1) * rapporteur.chunk_size() <= index_chunks.records then rapporteur.chunk_size()
            else least(
                rapporteur.chunk_size(),
                -- The next power of two from 256: few bits for a few Governments, few rewrites for many.
                256 * 2 ^ ceil(log(2, greatest(1, (index_chunks.records - number * rapporteur.chunk_size()) / 256.0)))
            )::integer
        end
    from generate_series(0, greatest(0, index_chunks.records - 1) / rapporteur.chunk_size()) as number
    on conflict (consultation_id, chunk) do update set bits = excluded.bits
    where c.bits < excluded.bits;
end;
