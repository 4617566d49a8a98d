-- The units that are being counted at this moment, and where.
--
-- Grain:   one row for each unit of a run that is going on
-- Order:   run, place, edition, unit
-- Read by: UnitStatus.swift
select
    r.run_id as run,
    u.symbol as edition,
    u.unit,
    u.place,
    u.tries,
    round(extract(epoch from clock_timestamp() - u.started_at), 3) as seconds
from rapporteur.run_unit as u
inner join rapporteur.run as r on r.run_id = u.run_id
where u.state = 'running'
    and r.state = 'running'
    and exists (
        select
        from pg_stat_activity as a
        where a.pid = r.backend_pid and a.backend_start <= r.started_at
    )
order by r.run_id, u.place collate "C", u.symbol collate "C", u.unit collate "C"
