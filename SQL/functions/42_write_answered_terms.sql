-- Writes the bits of nets (options with options below them) and of who answered each question.
--
-- A net counts who gave it or anything below it, never the sum of its parts. `question:*` is who
-- gave any option or number; of questions that are computed write_computed_terms knows.
--
-- Params:  $1 integer  build    $2 integer  first chunk to write
create or replace function rapporteur.write_answered_terms(build_id integer, first_chunk integer)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    build rapporteur.build;
    parts integer[];
    chunk record;
begin
    select b.* into build from rapporteur.build as b where b.build_id = write_answered_terms.build_id;

    drop table if exists pg_temp.part;
    create temporary table part on commit drop as
    with tree as materialized (
        select * from rapporteur.option_tree(build.consultation_id, build.batch)
    )
    select o.question, o.option as value, given.part
    from tree as o
    cross join unnest(o.below) as given(part)
    where cardinality(o.below) > 1
    union all
    select o.question, '*', o.option
    from tree as o
    union all
    -- Who gave a number, of the replies of an open survey.
    select q.question, '*', '#'
    from rapporteur.questions as q
    where q.consultation_id = build.consultation_id
        and rapporteur.known(q.from_batch, q.until_batch, build.batch)
        and q.kind in ('number', 'range')
        and q.formula is null;

    perform rapporteur.option_terms(
        build.consultation_id,
        array_agg(w.question order by w.question, w.value), array_agg(w.value order by w.question, w.value)
    )
    from (
        select p.question, p.value
        from pg_temp.part as p
        union
        select q.question, '*'
        from rapporteur.questions as q
        where q.consultation_id = build.consultation_id
            and rapporteur.known(q.from_batch, q.until_batch, build.batch)
    ) as w;

    drop table if exists pg_temp.part_term;
    create temporary table part_term on commit drop as
    select given.term_id as given, whole.term_id as whole
    from pg_temp.part as p
    inner join rapporteur.term as given
        on given.consultation_id = build.consultation_id
        and given.name = p.question
        and given.value = p.part
    inner join rapporteur.term as whole
        on whole.consultation_id = build.consultation_id
        and whole.name = p.question
        and whole.value = p.value;
    parts := array(select distinct p.given from pg_temp.part_term as p);

    -- One chunk after another: joined at once, the bitmaps of all of them would be sorted.
    for chunk in
        select c.chunk as number, c.bits as length
        from rapporteur.chunk as c
        where c.consultation_id = build.consultation_id
            and c.chunk >= first_chunk
            and c.chunk * rapporteur.chunk_size() < build.records
    loop
        insert into rapporteur.edition_index (build_id, chunk, term_id, bits)
        with given as materialized (
            select o.term_id, rapporteur.fit(o.bits, chunk.length) as bits
            from rapporteur.option_index as o
            where o.consultation_id = build.consultation_id
                and o.chunk = chunk.number
                and o.term_id = any (parts)
        ),
        numbered as materialized (
            select v.question, array_agg(v.record_no % rapporteur.chunk_size()) as offsets
            from rapporteur.answer_value as v
            where v.consultation_id = build.consultation_id and v.chunk = chunk.number
            group by v.question
        )
        select build.build_id, chunk.number, w.whole, bit_or(w.bits)
        from (
            select p.whole, g.bits
            from given as g
            inner join pg_temp.part_term as p on p.given = g.term_id
            union all
            select t.term_id, rapporteur.bitmap(chunk.length, n.offsets)
            from numbered as n
            inner join rapporteur.term as t
                on t.consultation_id = build.consultation_id
                and t.name = n.question
                and t.value = '*'
            -- Of what was answered before it was computed nothing counts.
            where not exists (
                select
                from rapporteur.questions as q
                where q.consultation_id = build.consultation_id
                    and q.question = n.question
                    and q.formula is not null
                    and rapporteur.known(q.from_batch, q.until_batch, build.batch)
            )
        ) as w
        group by w.whole;
    end loop;
end
$$;
