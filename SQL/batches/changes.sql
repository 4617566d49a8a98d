-- What a batch did, row by row.
--
-- Grain:   one row for each key of each resource
-- Params:  $1 integer  consultation    $2 integer  batch
--          $3 integer  most rows of each resource
-- Order:   resource, key
select resource, key, event, changes::text as changes
from rapporteur.batch_changes($1::integer, $2::integer, $3::integer)
order by resource collate "C", key collate "C"
