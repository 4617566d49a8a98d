-- How many replies of an open survey are current.
--
-- Grain:   one row
-- Params:  $1 integer  consultation
select count(*) as rows
from rapporteur.wide_reply as w
where w.consultation_id = $1::integer and w.until_batch is null
