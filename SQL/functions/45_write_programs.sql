-- Compiles all that has to be counted for a build, once: the units of the build only read it.
--
-- Params:  $1 integer  build, whose terms are written
create or replace function rapporteur.write_programs(build_id integer)
returns void
language sql
begin atomic
    insert into rapporteur.program (build_id, scope, item, part, program)
    select write_programs.build_id, 'figures', p.figure, p.part, p.program
    from rapporteur.figure_plan(write_programs.build_id) as p
    union all
    select write_programs.build_id, 'values', p.figure, p.question, p.program
    from rapporteur.value_plan(write_programs.build_id) as p
    union all
    select write_programs.build_id, 'questions', p.question, p.part, p.program
    from rapporteur.question_plan(write_programs.build_id) as p
    union all
    select write_programs.build_id, 'tables', p."table", p.part, p.program
    from rapporteur.table_plan(write_programs.build_id) as p
    union all
    select write_programs.build_id, 'concerns', n.concern, 'value', c.program
    from rapporteur.build as b
    inner join rapporteur.concerns as n
        on n.consultation_id = b.consultation_id
        and n.expression is not null
        and rapporteur.known(n.from_batch, n.until_batch, b.batch)
    cross join lateral rapporteur.compile(b.consultation_id, b.batch, n.expression) as c
    where b.build_id = write_programs.build_id
    union all
    -- Instruments are counted with the concerns: there are few of either.
    select write_programs.build_id, 'concerns', i.instrument, 'instrument', c.program
    from rapporteur.build as b
    inner join rapporteur.instruments as i
        on i.consultation_id = b.consultation_id
        and i.expression is not null
        and rapporteur.known(i.from_batch, i.until_batch, b.batch)
    cross join lateral rapporteur.compile(b.consultation_id, b.batch, i.expression) as c
    where b.build_id = write_programs.build_id;
end;
