-- The rows of one resource that are in force, each column as a file of the folder would write it.
--
-- Grain:   one row for each key
-- Params:  $1 integer  consultation    $2 text  resource
-- Order:   contents, so that two calls give the same
select contents::text as contents
from rapporteur.current_rows($1::integer, $2::text) as r(contents)
order by contents
