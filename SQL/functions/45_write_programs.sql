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
    -- Instruments are counted with the concerns: there are few of either.
    select write_programs.build_id, 'concerns', n.item, n.part, c.program
    from rapporteur.build as b
    cross join lateral (
        select r.concern as item, 'value' as part, r.expression
        from rapporteur.concerns as r
        where r.consultation_id = b.consultation_id
            and r.expression is not null
            and rapporteur.known(r.from_batch, r.until_batch, b.batch)
        union all
        select r.instrument, 'instrument', r.expression
        from rapporteur.instruments as r
        where r.consultation_id = b.consultation_id
            and r.expression is not null
            and rapporteur.known(r.from_batch, r.until_batch, b.batch)
    ) as n
    cross join lateral rapporteur.compile(b.consultation_id, b.batch, n.expression) as c
    where b.build_id = write_programs.build_id;
end;
