-- When and in answer to what replies of an open survey came, as a file writes it.
--
-- Grain:   one row for each receipt
-- Params:  $1 integer  consultation
-- Order:   none
select
    c.receipt,
    array_to_string(c.round, ';') as round,
    coalesce(c.received_on::text, '') as received_on,
    coalesce(c.received_by, '') as received_by
from rapporteur.receipt as c
where c.consultation_id = $1::integer
