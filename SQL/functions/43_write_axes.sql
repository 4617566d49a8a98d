-- Writes what a table of a build can have as rows or columns: the options of each question, and the
-- values of each dimension that occur.
--
-- The codebook's order for options, rounds by date, other values by code. Kept with the build, so
-- that its units, its results and its readers see the same order.
--
-- Params:  $1 integer  build, whose terms are written
create or replace function rapporteur.write_axes(build_id integer)
returns void
language sql
begin atomic
    insert into rapporteur.axis (build_id, name, ordinal, code, depth, leaf)
    with build as (

        select b.* from rapporteur.build as b where b.build_id = write_axes.build_id

    ),

    occurring as (

        select distinct t.term_id, t.name, t.value
        from build as b
        inner join rapporteur.edition_index as e on e.build_id in (b.build_id, b.base_build)
        inner join rapporteur.term as t
            on t.consultation_id = b.consultation_id
            and t.term_id = e.term_id
        where not exists (
            select
            from rapporteur.questions as q
            where q.consultation_id = b.consultation_id and q.question = t.name
        )

    )

    select b.build_id, o.question, o.ordinal, o.option, o.depth, 't' || coalesce(t.term_id, 0)
    from build as b
    cross join rapporteur.option_tree(b.consultation_id, b.batch) as o
    left join rapporteur.term as t
        on t.consultation_id = b.consultation_id
        and t.name = o.question
        and t.value = o.option
    union all
    select
        b.build_id,
        t.name,
        row_number() over (partition by t.name order by r.sent_from, t.value collate "C"),
        t.value,
        0,
        't' || t.term_id
    from build as b
    cross join occurring as t
    left join rapporteur.rounds as r
        on t.name = 'round'
        and r.consultation_id = b.consultation_id
        and r.round = t.value
        and rapporteur.known(r.from_batch, r.until_batch, b.batch);
end;
