-- Events as an edition knows them, judged at its cut-off.
--
-- Grain:   one row for each edition and event
create or replace view rapporteur.read_events as
select e.edition, e.build_id, e.consultation_id, e.cutoff, e.batch, v.*
from rapporteur.read_edition as e
cross join lateral rapporteur.events_at(e.consultation_id, e.batch, e.cutoff) as v;
