-- Records a batch that takes another back.
--
-- Params:  $1 integer  batch           $2 integer  the batch taken back
--          $3 text     reason          $4 text     version of the program
--          $5 jsonb    changes by resource
insert into rapporteur.batch (batch, consultation_id, reason, program, changes, reverts)
select $1::integer, b.consultation_id, $3::text, $4::text, $5::jsonb, b.batch
from rapporteur.batch as b
where b.batch = $2::integer
