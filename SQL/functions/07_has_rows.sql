-- Whether a consultation has rows of a resource at a batch.
--
-- Params:  $1 text     resource
--          $2 integer  consultation
--          $3 integer  batch
create or replace function rapporteur.has_rows(resource text, consultation_id integer, batch integer)
returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    found boolean;
begin
    execute format(
        'select exists (select from rapporteur.%I'
        || ' where consultation_id = $1 and rapporteur.known(from_batch, until_batch, $2))',
        resource
    ) into found using consultation_id, batch;
    return found;
end
$$;
