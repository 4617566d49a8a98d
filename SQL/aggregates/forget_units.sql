-- Forgets what was noted of a run's units while it ran, before their final rows are written.
--
-- Params:  $1 integer  run
delete from rapporteur.run_unit
where run_id = $1::integer
