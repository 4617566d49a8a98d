-- One unit of a tabulation: every option within several bases over one chunk.
--
-- Grain:   one row for each option and base; item 0 is the base itself
-- Params:  $1 integer  build    $2 integer  chunk    $3 text[]  programs of the bases
-- Order:   none
select item, base as other, n
from rapporteur.tabulate_chunk($1::integer, $2::integer, $3::text[])
