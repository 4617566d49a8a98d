-- The consultations that have a round, by what is known now.
--
-- Grain:   one row for each consultation
-- Params:  $1 text  round
-- Order:   consultation
select distinct
    c.consultation
from rapporteur.rounds as r
inner join rapporteur.consultation as c on c.consultation_id = r.consultation_id
where r.round = $1::text and r.until_batch is null
order by c.consultation
