-- The editions that readers see, of all consultations.
--
-- Grain:   one row for each edition
-- Order:   consultation, cut-off, symbol
select
    e.consultation,
    e.edition
from analysis.editions as e
order by e.consultation collate "C", e.cutoff, e.edition collate "C"
