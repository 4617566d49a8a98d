-- Who takes part anywhere: the name, the State behind a code, whether it speaks in the edition.
--
-- Grain:   one row for each edition and participant
create or replace view rapporteur.read_participants as
select
    e.edition, p.participant, p.entity, rapporteur.worded(p.names) as name, p.names ->> 'en' as sort_name, p.speaks
from rapporteur.read_edition as e
cross join lateral rapporteur.participants_of(e.build_id) as p;
