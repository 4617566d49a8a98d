-- Whether an edition hides small numbers from whoever asks: a reader of schema analysis. Who may read the
-- records themselves, as the job does, may ask them anything.
--
-- Params:  $1 integer  build
create or replace function rapporteur.hides_from_reader(build_id integer)
returns boolean
language sql stable parallel safe security definer
set search_path = pg_catalog, pg_temp
return rapporteur.suppress_below(build_id) is not null
    and not pg_catalog.has_table_privilege(session_user, 'rapporteur.record', 'select');
