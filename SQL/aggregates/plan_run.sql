-- Notes how many units a run has.
--
-- Params:  $1 integer  run
--          $2 integer  units
update rapporteur.run
set units = $2::integer
where run_id = $1::integer
