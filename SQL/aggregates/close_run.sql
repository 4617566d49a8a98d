-- Notes how a run ended.
--
-- Params:  $1 integer  run
--          $2 text     done, failed or cancelled
--          $3 text     what failed, null if nothing
update rapporteur.run
set
    state = $2::text,
    failure = $3::text,
    ended_at = clock_timestamp()
where run_id = $1::integer
