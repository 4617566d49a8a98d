-- Requests as an edition knows them.
--
-- Grain:   one row for each edition and request
create or replace view rapporteur.read_requests as
select e.edition, e.build_id, e.cutoff, e.batch, r.*
from rapporteur.read_edition as e
inner join rapporteur.requests as r
    on r.consultation_id = e.consultation_id
    and rapporteur.known(r.from_batch, r.until_batch, e.batch)
where r.date_from is null or r.date_from <= e.cutoff;
