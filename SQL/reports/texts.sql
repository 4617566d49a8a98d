-- The templates that a consultation brings along.
--
-- Grain:   one row for each file
-- Params:  $1 integer  build
-- Order:   path
select
    t.path,
    t.language,
    t.text
from rapporteur.build as b
inner join rapporteur.texts as t
    on t.consultation_id = b.consultation_id
    and rapporteur.known(t.from_batch, t.until_batch, b.batch)
where b.build_id = $1::integer
order by t.path collate "C"
