-- Whether a version of a row was known at a batch: brought by then and not yet ended.
--
-- Params:  $1 integer  from_batch of the version
--          $2 integer  until_batch of the version, null while it is current
--          $3 integer  the batch up to which the caller knows
create or replace function rapporteur.known(from_batch integer, until_batch integer, batch integer)
returns boolean
language sql immutable parallel safe
return from_batch <= batch and (until_batch is null or until_batch > batch);
