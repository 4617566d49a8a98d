-- The batches that brought replies of an open survey, known or not.
--
-- Grain:   one row for each batch
-- Params:  $1 integer  consultation
-- Order:   none
create or replace function rapporteur.wide_batches(consultation_id integer)
returns table (batch integer, replies bigint)
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    return query
    select w.from_batch, count(*)
    from rapporteur.wide_reply as w
    where w.consultation_id = wide_batches.consultation_id
    group by w.from_batch;
end
$$;
