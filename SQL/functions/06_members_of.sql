-- The Members of the United Nations on the cut-off date of a build.
--
-- Grain:   one row for each Member State, by its entity
-- Params:  $1 integer  build
create or replace function rapporteur.members_of(build_id integer)
returns table (entity text)
language sql stable parallel safe rows 200
-- Also keeps it from being inlined: then the register would be asked at each row that it is joined with.
set search_path = pg_catalog, pg_temp
begin atomic
    select m.entity
    from rapporteur.build as b
    cross join rapporteur.members_on(b.cutoff) as m
    where b.build_id = members_of.build_id;
end;
