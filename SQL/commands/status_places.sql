-- Where the units of the newest runs were counted, or that they were kept or counted on.
--
-- Grain:   one row for each run and place
-- Params:  $1 integer  how many runs
-- Order:   newest run first, place
-- Read by: PlaceStatus.swift
select
    r.run_id as run,
    f.place,
    count(*) as units,
    sum(u.tries - 1) as again,
    coalesce(round(sum(u.milliseconds), 3), 0) as milliseconds
from (
    select run_id
    from rapporteur.run
    order by run_id desc
    limit $1::integer
) as r
inner join rapporteur.run_unit as u on u.run_id = r.run_id
cross join lateral (
    select case u.how when 'computed' then u.place else u.how end as place
) as f
where u.state = 'done'
group by r.run_id, f.place
order by r.run_id desc, f.place collate "C"
