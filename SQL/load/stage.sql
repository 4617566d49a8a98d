-- Makes the temporary table that takes in one resource: its columns without those of versions.
--
-- Params:  $1 text  resource
create or replace function rapporteur.stage(resource text)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    execute format(
        'create temporary table %I (like rapporteur.%I including defaults) on commit drop',
        'stage_' || resource, resource
    );
    execute format(
        'alter table pg_temp.%I drop column consultation_id, drop column from_batch, drop column until_batch',
        'stage_' || resource
    );
end
$$;
