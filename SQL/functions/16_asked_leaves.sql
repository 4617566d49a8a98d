-- The leaf of who was asked each question. Of one that everybody is asked no bitmaps are kept: those of all coded
-- records are the same.
--
-- Params:  $1 integer  consultation
--          $2 integer  batch up to which the codebook is known
-- Grain:   one row for each question
-- Order:   none
create or replace function rapporteur.asked_leaves(consultation_id integer, batch integer)
returns table (question text, leaf text)
language sql stable parallel safe
begin atomic
    select q.question, 't' || coalesce(t.term_id, 0)
    from rapporteur.questions as q
    left join rapporteur.term as t
        on t.consultation_id = q.consultation_id
        and t.name = case when q.asked_of <> '' then q.question else 'coded' end
        and t.value = case when q.asked_of <> '' then '?' else 'yes' end
    where q.consultation_id = asked_leaves.consultation_id
        and rapporteur.known(q.from_batch, q.until_batch, asked_leaves.batch);
end;
