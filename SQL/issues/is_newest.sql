-- Whether a build knows all that was loaded into its consultation.
--
-- Params:  $1 integer  build
select
    b.batch = max(l.batch) as is_newest,
    max(l.batch) as newest
from rapporteur.build as b
inner join rapporteur.batch as l on l.consultation_id = b.consultation_id
where b.build_id = $1::integer
group by b.batch
