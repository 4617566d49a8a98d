-- The editions of a consultation as they were counted, which a package has counted again.
--
-- Grain:   one row for each edition and batch
-- Params:  $1 integer  consultation
-- Order:   batch, edition
-- Read by: Archive.swift
select
    b.symbol,
    b.batch,
    exists (select from rapporteur.current_build as v where v.build_id = b.build_id) as is_current
from rapporteur.build as b
where b.consultation_id = $1::integer and b.state = 'built' and b.as_of is null
order by b.batch, b.symbol collate "C"
