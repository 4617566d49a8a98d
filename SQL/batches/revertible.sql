-- A batch that is to be taken back, and the number of the one that does it.
--
-- Grain:   one row, or none where there is no such batch
-- Params:  $1 integer  batch
select
    b.consultation_id,
    c.consultation,
    (select max(n.batch) from rapporteur.batch as n) + 1 as next_batch,
    (select min(r.batch) from rapporteur.batch as r where r.reverts = b.batch) as reverted_by,
    coalesce(b.reason, '') as reason
from rapporteur.batch as b
inner join rapporteur.consultation as c on c.consultation_id = b.consultation_id
where b.batch = $1::integer
