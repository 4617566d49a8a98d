-- Which body treats which concern; stated and inferred are kept apart: coverage.csv.
--
-- Grain:   one row for each body, concern and function
-- Params:  $1 integer  build
--          $2 text     language of the labels
-- Order:   body, concern
select
    r.body,
    r.concern,
    r.function,
    r.basis,
    coalesce(r.evidence ->> $2::text, r.evidence ->> 'en') as evidence,
    array_to_string(r.paragraph, ';') as paragraph
from rapporteur.build as b
inner join rapporteur.coverage as r
    on r.consultation_id = b.consultation_id
    and rapporteur.known(r.from_batch, r.until_batch, b.batch)
where b.build_id = $1::integer
order by r.body collate "C", r.concern collate "C", r.function collate "C"
