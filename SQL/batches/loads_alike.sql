-- The batches whose replies of an open survey have the same numbers at the same places.
--
-- Grain:   one row
-- Params:  $1 integer  consultation    $2 text[]  what the numbers answer, place by place
select coalesce(array_agg(l.batch), '{}') as batches
from rapporteur.wide_load as l
where l.consultation_id = $1::integer and l.places = $2::text[]
