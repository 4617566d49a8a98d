-- Every unit of the newest run: where it was counted, whether it had to be computed, from what, what failed.
--
-- Grain:   one row for each unit
-- Order:   edition, unit in the order of its chunks
-- Read by: LedgerUnit.swift
select
    u.run_id as run,
    u.symbol as edition,
    u.unit,
    u.state,
    u.how,
    u.reason,
    u.inputs,
    u.place,
    u.tries,
    u.rows,
    u.milliseconds,
    u.failure
from rapporteur.run_unit as u
where u.run_id = (select max(run_id) from rapporteur.run)
order by u.symbol collate "C", split_part(u.unit, '/', 1) collate "C", split_part(u.unit, '/', 2)::integer
