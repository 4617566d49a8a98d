-- A program for those asked (value ?) or those who answered (value *) all of some questions.
--
-- Params:  $1 integer  consultation
--          $2 text[]   questions
--          $3 text     ? or *
create or replace function rapporteur.question_program(consultation_id integer, questions text[], value text)
returns text
language sql stable parallel safe
return (
    select coalesce(
        string_agg('t' || coalesce(t.term_id, 0), ' ' order by q.question)
            || repeat(' &', count(*)::integer - 1),
        ''
    )
    from unnest(questions) as q(question)
    left join rapporteur.term as t
        on t.consultation_id = question_program.consultation_id
        and t.name = q.question
        and t.value = question_program.value
);
