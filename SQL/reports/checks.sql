-- The sums that must hold: checks.csv.
--
-- Grain:   one row for each check
-- Params:  $1 integer  build
-- Order:   position
select
    r.check_name as "check",
    r.subject,
    case when r.holds then 'yes' else 'no' end as holds,
    r.severity,
    r.detail
from rapporteur.check_result as r
where r.build_id = $1::integer
order by r."position"
