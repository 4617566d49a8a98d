-- The newest batch of a consultation, and whether it was loaded from the same files.
--
-- Grain:   one row, or none before the first load
-- Params:  $1 text   code of the consultation
--          $2 jsonb  name, size and SHA-256 of the files at hand
select
    b.batch,
    b.files = $2::jsonb as is_same
from rapporteur.consultation as c
inner join rapporteur.batch as b on b.consultation_id = c.consultation_id
where c.consultation = $1::text
order by b.batch desc
limit 1
