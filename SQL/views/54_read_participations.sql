-- Who takes part in which body, as an edition knows it at its cut-off.
--
-- Grain:   one row for each edition, body, participant, role and event
create or replace view rapporteur.read_participations as
select e.edition, e.build_id, e.consultation_id, e.cutoff, e.batch, p.*
from rapporteur.read_edition as e
cross join lateral rapporteur.participations_at(e.consultation_id, e.batch, e.cutoff) as p;
