-- The marks of builds, by which a worker knows that it sees what their units read.
--
-- Grain:   one row for each build that is there
-- Params:  $1 text[]  builds
-- Order:   build
select build_id, mark::text as mark
from rapporteur.build
where build_id = any($1::text[]::integer[])
order by build_id
