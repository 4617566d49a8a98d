-- The respondents behind an expression, for a sentence that lists them.
--
-- Grain:   one row for each respondent that may be named
-- Params:  $1 text  symbol of the edition
--          $2 text  expression
--          $3 text  language of the names
-- Order:   English alphabetical order, as evidence() gives it
select e.name
from analysis.evidence($1::text, $2::text, $3::text) with ordinality as e(respondent, name, reply, sheet, place)
where e.name is not null and e.respondent is not null
order by e.place
