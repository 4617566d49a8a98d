-- Notes how a run ended; units that had begun and did not end are lost with it.
--
-- Params:  $1 integer  run
--          $2 text     done, failed or cancelled
--          $3 text     what failed, null if nothing
with

lost as (

    update rapporteur.run_unit
    set state = 'lost'
    where run_id = $1::integer and state = 'running'

)

update rapporteur.run
set
    state = $2::text,
    failure = $3::text,
    ended_at = clock_timestamp()
where run_id = $1::integer
