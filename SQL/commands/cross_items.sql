-- The options of a build, as they are numbered in its cross-tabulations.
--
-- Grain:   one row for each option
-- Params:  $1 integer  build
-- Order:   item
select item, question, option
from rapporteur.option_items($1::integer)
order by item
