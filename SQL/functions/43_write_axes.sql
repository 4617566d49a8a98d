-- Writes what a table of a build can have as rows or columns: the options of each question, and the
-- values of each dimension that occur.
--
-- The codebook's order for options, rounds by date, other values by code. Kept with the build, so
-- that its units, its results and its readers see the same order.
--
-- Params:  $1 integer  build, whose terms are written
create or replace function rapporteur.write_axes(build_id integer)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    build rapporteur.build;
    terms integer[];
begin
    select b.* into build from rapporteur.build as b where b.build_id = write_axes.build_id;
    select array_agg(e.term_id) into terms
    from (
        select distinct e.term_id
        from rapporteur.edition_index as e
        where e.build_id in (build.build_id, build.base_build)
    ) as e;
    insert into rapporteur.axis (build_id, name, ordinal, code, depth, leaf)
    with occurring as (

        select t.term_id, t.name, t.value
        from rapporteur.term as t
        where t.consultation_id = build.consultation_id
            and t.term_id = any (terms)
            and not exists (
                select
                from rapporteur.questions as q
                where q.consultation_id = build.consultation_id and q.question = t.name
            )

    )

    select build.build_id, o.question, o.ordinal, o.option, o.depth, 't' || coalesce(t.term_id, 0)
    from rapporteur.option_tree(build.consultation_id, build.batch) as o
    left join rapporteur.term as t
        on t.consultation_id = build.consultation_id
        and t.name = o.question
        and t.value = o.option
    union all
    select
        build.build_id,
        t.name,
        row_number() over (partition by t.name order by r.sent_from, t.value collate "C"),
        t.value,
        0,
        't' || t.term_id
    from occurring as t
    left join rapporteur.rounds as r
        on t.name = 'round'
        and r.consultation_id = build.consultation_id
        and r.round = t.value
        and rapporteur.known(r.from_batch, r.until_batch, build.batch);
end
$$;
