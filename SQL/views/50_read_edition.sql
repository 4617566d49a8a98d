-- The build that readers see for each symbol, on which every register view stands.
--
-- Grain:   one row for each symbol
create or replace view rapporteur.read_edition as
select distinct on (b.symbol)
    b.symbol as edition,
    b.build_id,
    b.consultation_id,
    b.cutoff,
    b.batch
from rapporteur.current_build as v
inner join rapporteur.build as b on b.build_id = v.build_id
order by b.symbol, b.build_id desc;
