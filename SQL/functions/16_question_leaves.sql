-- The leaves of who was asked each question and of who answered it. Of one that everybody is asked no bitmaps are
-- kept of who was: those of all coded records are the same.
--
-- Params:  $1 integer  consultation
--          $2 integer  batch up to which the codebook is known
-- Grain:   one row for each question
-- Order:   none
create or replace function rapporteur.question_leaves(consultation_id integer, batch integer)
returns table (question text, asked text, answered text)
language sql stable parallel safe
begin atomic
    select q.question, 't' || coalesce(asked.term_id, 0), 't' || coalesce(answered.term_id, 0)
    from rapporteur.questions as q
    left join rapporteur.term as asked
        on asked.consultation_id = q.consultation_id
        and asked.name = case when q.asked_of <> '' then q.question else 'coded' end
        and asked.value = case when q.asked_of <> '' then '?' else 'yes' end
    left join rapporteur.term as answered
        on answered.consultation_id = q.consultation_id
        and answered.name = q.question
        and answered.value = '*'
    where q.consultation_id = question_leaves.consultation_id
        and rapporteur.known(q.from_batch, q.until_batch, question_leaves.batch);
end;
