-- The builds of read_edition that tell of single respondents, or of counts that nobody guards, to whoever
-- asks: those of an edition that hides small numbers only to who may read the records.
--
-- Grain:   one row for each symbol
create or replace view rapporteur.read_open_edition as
select e.*
from rapporteur.read_edition as e
where not rapporteur.hides_from_reader(e.build_id);
