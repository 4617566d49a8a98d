-- The build from which one counts on, as written a moment ago in the same statement.
--
-- Params:  $1 integer  build
create or replace function rapporteur.base_of(build_id integer)
returns integer
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    return (select b.base_build from rapporteur.build as b where b.build_id = base_of.build_id);
end
$$;
