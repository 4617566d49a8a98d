-- The builds on which every view stands: for each symbol the one that readers see, or the one that the
-- session has chosen by the setting rapporteur.edition (rapporteur.build, where the program writes an edition
-- as it was known at an earlier batch).
--
-- Grain:   one row for each symbol
create or replace view rapporteur.read_edition as
select
    b.symbol as edition,
    b.build_id,
    b.consultation_id,
    b.cutoff,
    b.batch
from (
    select distinct on (v.symbol) v.symbol, v.build_id
    from rapporteur.current_build as v
    where (select rapporteur.chosen_build()) is null
    order by v.symbol, v.build_id desc
) as seen
inner join rapporteur.build as b on b.build_id = seen.build_id
union all
select b.symbol, b.build_id, b.consultation_id, b.cutoff, b.batch
from rapporteur.build as b
where b.build_id = (select rapporteur.chosen_build());
