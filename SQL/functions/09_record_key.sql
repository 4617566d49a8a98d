-- What tells records apart, as one value: equality of it can be hashed, "is not distinct" cannot.
--
-- Params:  $1 text  reply    $2 text  respondent    $3 text  sheet    $4 uuid  digest of the answers
create or replace function rapporteur.record_key(reply text, respondent text, sheet text, answers uuid)
returns text
language sql immutable parallel safe
return coalesce(reply, '') || E'\x1f' || coalesce(respondent, '') || E'\x1f' || coalesce(sheet, '') || E'\x1f' || answers::text;
