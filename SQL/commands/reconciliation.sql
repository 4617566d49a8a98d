-- What an edition printed beside what is computed.
--
-- Grain:   one row for each figure that the edition printed
-- Params:  $1 text  edition
-- Order:   position, figure
-- Read by: Reconciliation.swift
select
    r.figure,
    coalesce(r.paragraph, '') as paragraph,
    r.printed::text as printed,
    r.computed::text as computed,
    r.difference::text as difference,
    r.verdict
from analysis.reconciliation as r
where r.edition = $1::text
order by r.position, r.figure collate "C"
