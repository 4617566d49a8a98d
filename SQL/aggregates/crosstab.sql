-- One unit of a cross-tabulation: every two options within a base over one chunk.
--
-- Grain:   one row for each two options
-- Params:  $1 integer  build    $2 integer  chunk    $3 text[]  program of the base, one
-- Order:   none
select item, other, n
from rapporteur.crosstab_chunk($1::integer, $2::integer, ($3::text[])[1])
