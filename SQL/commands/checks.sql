-- The checks of an edition.
--
-- Grain:   one row for each check
-- Params:  $1 text  edition
-- Order:   position
-- Read by: CheckFinding.swift
select
    k."check",
    k.subject,
    k.holds,
    k.severity,
    k.detail
from analysis.checks as k
where k.edition = $1::text
order by k.position
