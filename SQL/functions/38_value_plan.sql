-- Whose numbers have to be read: for the means, medians and extremes among the figures of an edition, and
-- for each question that asks for numbers.
--
-- Grain:   one row for each figure and for each question of the kinds number and range
-- Params:  $1 integer  build
-- Returns: figure    the figure; or the question, behind a colon, which no figure has in its code
--          question  what the numbers are read from: a question, or the formula of one that is computed
-- Order:   none
create or replace function rapporteur.value_plan(build_id integer)
returns table (figure text, question text, program text)
language sql stable parallel safe
begin atomic
    select
        f.figure,
        coalesce(rapporteur.compile_formula(q.formula), wanted.questions[1]),
        rapporteur.conjunction(base.program, wanted.program)
    from rapporteur.build as b
    inner join rapporteur.figures as f
        on f.consultation_id = b.consultation_id
        and rapporteur.known(f.from_batch, f.until_batch, b.batch)
    cross join lateral rapporteur.compile(b.consultation_id, b.batch, f.expression) as wanted
    cross join lateral rapporteur.compile(b.consultation_id, b.batch, f.base) as base
    left join rapporteur.questions as q
        on q.consultation_id = b.consultation_id
        and q.question = wanted.questions[1]
        and rapporteur.known(q.from_batch, q.until_batch, b.batch)
    where b.build_id = value_plan.build_id
        and f.measure in ('mean', 'median', 'min', 'max')
    union all
    select ':' || q.question, coalesce(rapporteur.compile_formula(q.formula), q.question), p.program
    from rapporteur.build as b
    inner join rapporteur.questions as q
        on q.consultation_id = b.consultation_id
        and q.kind in ('number', 'range')
        and rapporteur.known(q.from_batch, q.until_batch, b.batch)
    inner join rapporteur.question_plan(value_plan.build_id) as p
        on p.question = q.question
        and p.part = 'answered'
    where b.build_id = value_plan.build_id;
end;
