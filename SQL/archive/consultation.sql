-- What a package says of its consultation.
--
-- Grain:   one row, or none
-- Params:  $1 text  code of the consultation
-- Read by: Archive.swift
select
    c.consultation_id,
    c.title::text as title,
    array_to_string(c.languages, ';') as languages,
    (select max(m.number) from rapporteur.migration as m) as schema,
    (select count(*) from rapporteur.batch as b where b.consultation_id = c.consultation_id) as batches
from rapporteur.consultation as c
where c.consultation = $1::text
