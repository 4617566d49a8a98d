-- Records a document that goes out and returns its number in the table.
--
-- Params:  $1 integer  build           $2 integer  0 for an edition, n for its nth corrigendum
--          $3 text     symbol          $4 text     version of the program
--          $5 jsonb    passages        $6 text     reason
insert into rapporteur.issued (consultation_id, edition, build_id, number, symbol, program, passages, reason)
select b.consultation_id, b.symbol, b.build_id, $2::integer, $3::text, $4::text, $5::jsonb, $6::text
from rapporteur.build as b
where b.build_id = $1::integer
returning issued_id
