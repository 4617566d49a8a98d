-- Contributions as an edition knows them.
--
-- Grain:   one row for each edition and contribution
create or replace view rapporteur.read_contributions as
select e.edition, e.build_id, e.cutoff, e.batch, r.*
from rapporteur.read_edition as e
inner join rapporteur.contributions as r
    on r.consultation_id = e.consultation_id
    and rapporteur.known(r.from_batch, r.until_batch, e.batch)
where r.date_from is null or r.date_from <= e.cutoff
    or r.status = 'expected';
