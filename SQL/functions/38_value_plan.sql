-- Whose numbers have to be read for the means, medians and extremes of an edition.
--
-- Grain:   one row for each figure
-- Params:  $1 integer  build
-- Order:   none
create or replace function rapporteur.value_plan(build_id integer)
returns table (figure text, question text, program text)
language sql stable parallel safe
begin atomic
    select
        f.figure,
        wanted.questions[1],
        rapporteur.conjunction(base.program, wanted.program)
    from rapporteur.build as b
    inner join rapporteur.figures as f
        on f.consultation_id = b.consultation_id
        and rapporteur.known(f.from_batch, f.until_batch, b.batch)
    cross join lateral rapporteur.compile(b.consultation_id, b.batch, f.expression) as wanted
    cross join lateral rapporteur.compile(b.consultation_id, b.batch, f.base) as base
    where b.build_id = value_plan.build_id
        and f.measure in ('mean', 'median', 'min', 'max');
end;
