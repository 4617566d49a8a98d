-- Notes that a run begins.
--
-- Grain:   one row, the new run
-- Params:  $1 integer  consultation, may be null
--          $2 text     command
--          $3 text     version of the program
insert into rapporteur.run (consultation_id, command, program)
values ($1::integer, $2::text, $3::text)
returning run_id
