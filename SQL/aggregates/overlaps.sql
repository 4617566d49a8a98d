-- How many respondents every two sets of a build have in common.
--
-- Grain:   one row for each two sets that have any
-- Params:  $1 integer  build    $2 text[]  programs of the sets
-- Order:   none
select o.first, o.second, o.n
from rapporteur.intersections($1::integer, $2::text[]) as o
