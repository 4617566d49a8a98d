-- How long each unit took when it last ran, so that the longest can begin first.
--
-- Grain:   one row for each unit of an edition that ran in one of the last 20 runs
-- Params:  $1 integer  consultation
-- Order:   edition, unit
with

runs as (

    select run_id
    from rapporteur.run
    where consultation_id = $1::integer and state = 'done'
    order by run_id desc
    limit 20

)

select distinct on (u.symbol, u.unit)
    u.symbol,
    u.unit,
    u.milliseconds
from rapporteur.run_unit as u
inner join runs on runs.run_id = u.run_id
where u.milliseconds is not null
order by u.symbol, u.unit, u.run_id desc
