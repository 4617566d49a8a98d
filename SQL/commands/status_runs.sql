-- The newest runs: what they did, when, how they ended.
--
-- A run that is noted as running but whose server process is gone was lost.
--
-- Grain:   one row for each run
-- Params:  $1 integer  how many
-- Order:   newest first
-- Read by: RunStatus.swift
select
    r.run_id,
    c.consultation,
    r.command,
    case
        when r.state = 'running' and not exists (
            select
            from pg_stat_activity as a
            where a.pid = r.backend_pid and a.backend_start <= r.started_at
        ) then 'lost'
        else r.state
    end as state,
    to_char(r.started_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as started_at,
    round(extract(epoch from r.ended_at - r.started_at), 3) as seconds,
    coalesce(r.units, 0) as units,
    (
        select count(*) from rapporteur.run_unit as u where u.run_id = r.run_id and u.state = 'done'
    ) as done,
    r.failure
from rapporteur.run as r
left join rapporteur.consultation as c on c.consultation_id = r.consultation_id
order by r.run_id desc
limit $1::integer
