-- Writes the bits of who has a number for each question that is computed: who gave numbers with both ends to all
-- that its formula names. Nothing is computed for that.
--
-- Params:  $1 integer  build, whose terms of answered questions are written
--          $2 integer  first chunk to write
create or replace function rapporteur.write_computed_terms(build_id integer, first_chunk integer)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    build rapporteur.build;
begin
    select b.* into build from rapporteur.build as b where b.build_id = write_computed_terms.build_id;

    -- What replies of an open survey gave is in the index, and they leave no end open.
    drop table if exists pg_temp.operand;
    create temporary table operand on commit drop as
    select whole.term_id as whole, n.question, count(*) over (partition by q.question) as operands, given.term_id as given
    from rapporteur.questions as q
    cross join unnest(rapporteur.formula_questions(rapporteur.compile_formula(q.formula))) as n(question)
    inner join rapporteur.term as whole
        on whole.consultation_id = build.consultation_id
        and whole.name = q.question
        and whole.value = '*'
    left join rapporteur.term as given
        on given.consultation_id = build.consultation_id
        and given.name = n.question
        and given.value = '#'
    where q.consultation_id = build.consultation_id
        and rapporteur.known(q.from_batch, q.until_batch, build.batch);
    if not exists (select from pg_temp.operand) then
        return;
    end if;

    insert into rapporteur.edition_index (build_id, chunk, term_id, bits)
    with given as materialized (
        select o.chunk, p.whole, p.operands, o.bits
        from pg_temp.operand as p
        inner join rapporteur.option_index as o on o.term_id = p.given
        where o.consultation_id = build.consultation_id and o.chunk >= first_chunk
    ),
    numbered as materialized (
        select v.chunk, p.whole, p.operands, v.record_no
        from pg_temp.operand as p
        inner join rapporteur.answer_value as v on v.question = p.question
        where v.consultation_id = build.consultation_id
            and v.chunk >= first_chunk
            and v.value_low is not null
            and v.value_high is not null
    ),
    complete as (
        select n.chunk, n.whole, n.record_no % rapporteur.chunk_size() as bit
        from numbered as n
        group by n.chunk, n.whole, n.operands, n.record_no
        having count(*) = n.operands
    )
    select build.build_id, w.chunk, w.whole, bit_or(w.bits)
    from (
        select g.chunk, g.whole, bit_and(rapporteur.fit(g.bits, c.bits)) as bits
        from given as g
        inner join rapporteur.chunk as c
            on c.consultation_id = build.consultation_id
            and c.chunk = g.chunk
        group by g.chunk, g.whole, g.operands
        having count(*) = g.operands
        union all
        select n.chunk, n.whole, rapporteur.bitmap(c.bits, array_agg(n.bit))
        from complete as n
        inner join rapporteur.chunk as c
            on c.consultation_id = build.consultation_id
            and c.chunk = n.chunk
        group by n.chunk, n.whole, c.bits
    ) as w
    group by w.chunk, w.whole;
end
$$;
