-- The options of a build, as they are numbered in its cross-tabulations. Of those that nobody gave the term is 0.
--
-- Grain:   one row for each option
-- Params:  $1 integer  build
-- Order:   item
select item, question, option, term_id
from rapporteur.option_items($1::integer)
order by item
