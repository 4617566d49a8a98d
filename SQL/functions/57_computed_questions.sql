-- The questions among the terms of an expression that are computed.
--
-- Grain:   one row for each question
-- Params:  $1 integer  consultation    $2 integer  batch up to which the codebook is known
--          $3 text     an expression
-- Order:   the codebook's order
create or replace function rapporteur.computed_questions(consultation_id integer, batch integer, expression text)
returns table (question text, formula text)
language sql stable parallel safe
begin atomic
    select q.question, q.formula
    from rapporteur.questions as q
    where q.consultation_id = computed_questions.consultation_id
        and q.formula is not null
        and rapporteur.known(q.from_batch, q.until_batch, computed_questions.batch)
        and exists (
            select
            from regexp_matches(
                computed_questions.expression, '([[:alnum:]_]+)\s*(:|<=|>=|<|>|=)', 'g'
            ) as m(parts)
            where m.parts[1] = q.question
        )
    order by q.position, q.question collate "C";
end;
