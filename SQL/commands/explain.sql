-- What a figure says, of whom, by which rule, and what changed it last.
--
-- Grain:   one row for each thing there is to know
-- Params:  $1 text  edition    $2 text  figure    $3 text  language
select
    e.item,
    e.explanation
from analysis.explain($1::text, $2::text, $3::text) as e
