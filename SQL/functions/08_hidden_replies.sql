-- The replies that readers must not see: confidential by what a batch knows, or by what is known now.
--
-- Grain:   one row for each reply
-- Params:  $1 integer  consultation    $2 integer  batch
-- Order:   none
create or replace function rapporteur.hidden_replies(consultation_id integer, batch integer)
returns setof text
language sql stable parallel safe
begin atomic
    select distinct p.reply
    from rapporteur.replies as p
    where p.consultation_id = hidden_replies.consultation_id
        and p.confidential = 'yes'
        and (p.until_batch is null or rapporteur.known(p.from_batch, p.until_batch, hidden_replies.batch));
end;
