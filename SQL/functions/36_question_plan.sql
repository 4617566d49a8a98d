-- What has to be counted for every question and option of the codebook.
--
-- Grain:   one row for each question and program
-- Params:  $1 integer  build
-- Returns: part  asked, answered, not_asked (answered without having been asked), option:CODE
-- Order:   none
create or replace function rapporteur.question_plan(build_id integer)
returns table (question text, part text, program text)
language sql stable parallel safe
begin atomic
    with leaf as (

        select b.build_id, q.question, q.asked, q.answered
        from rapporteur.build as b
        cross join rapporteur.question_leaves(b.consultation_id, b.batch) as q
        where b.build_id = question_plan.build_id

    )

    select l.question, p.part, p.program
    from leaf as l
    cross join lateral (
        values
            ('asked', l.asked),
            ('answered', l.asked || ' ' || l.answered || ' &'),
            ('not_asked', l.answered || ' ' || l.asked || ' ! &')
    ) as p(part, program)
    union all
    select l.question, 'option:' || a.code, a.leaf
    from leaf as l
    inner join rapporteur.axis as a on a.build_id = l.build_id and a.name = l.question;
end;
