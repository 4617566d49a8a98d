-- Records a load.
--
-- Params:  $1 integer  batch           $2 integer  consultation
--          $3 text     reason          $4 text     version of the program
--          $5 jsonb    files           $6 jsonb    changes by resource
insert into rapporteur.batch (batch, consultation_id, reason, program, files, changes)
values ($1::integer, $2::integer, $3::text, $4::text, $5::jsonb, $6::jsonb)
