-- Whether a reply was ever marked confidential: such a reply is counted and never named.
--
-- Params:  $1 integer  consultation    $2 text  reply
create or replace function rapporteur.is_confidential(consultation_id integer, reply text)
returns boolean
language sql stable parallel safe
return exists (
    select
    from rapporteur.replies as p
    where p.consultation_id = is_confidential.consultation_id
        and p.reply = is_confidential.reply
        and p.confidential = 'yes'
);
