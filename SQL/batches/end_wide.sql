-- Ends versions of replies of an open survey, by their records.
--
-- Params:  $1 integer    consultation, whose lock the caller holds
--          $2 integer    the batch being loaded
--          $3 integer[]  records
update rapporteur.wide_reply
set until_batch = $2::integer
where consultation_id = $1::integer
    and until_batch is null
    and record_no = any ($3::integer[])
