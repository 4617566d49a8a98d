-- The bits of every option as it was given, in one chunk.
--
-- Grain:   one row for each term
-- Params:  $1 integer  consultation    $2 integer  chunk
-- Order:   none
create or replace function rapporteur.given_bits(consultation_id integer, chunk integer)
returns table (term_id integer, bits bit varying)
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    return query
    select o.term_id, o.bits
    from rapporteur.option_index as o
    where o.consultation_id = given_bits.consultation_id and o.chunk = given_bits.chunk;
end
$$;
