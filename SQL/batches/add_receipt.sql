-- Stores when and in answer to what replies of an open survey came; once for all that share it.
--
-- Params:  $1 integer  consultation    $2 integer  receipt
--          $3 text[]   rounds          $4 date     received on    $5 text  edition that it was received by
insert into rapporteur.receipt (consultation_id, receipt, round, received_on, received_by)
values ($1::integer, $2::integer, $3::text[], $4::date, $5::text)
on conflict do nothing
