-- The consultations that were ever loaded, with what is needed to add single files to them.
--
-- Grain:   one row for each consultation
-- Order:   code
select
    c.consultation_id,
    c.consultation,
    c.title::text as title,
    c.languages,
    exists (select from rapporteur.wide_load as w where w.consultation_id = c.consultation_id) as is_wide
from rapporteur.consultation as c
where exists (select from rapporteur.batch as b where b.consultation_id = c.consultation_id)
order by c.consultation collate "C"
