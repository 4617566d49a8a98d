-- Writes, for each question that not everybody is asked, who was: of the coded records that speak, those of
-- `asked_of`. Who was asked any other is in question_leaves.
--
-- Params:  $1 integer  build    $2 integer  first chunk to write
create or replace function rapporteur.write_asked_terms(build_id integer, first_chunk integer)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    build rapporteur.build;
    coded text;
    programs text[];
    terms integer[];
    chunk_no integer;
    numbers integer[];
    found bit varying[];
begin
    select b.* into build from rapporteur.build as b where b.build_id = write_asked_terms.build_id;
    select program into coded from rapporteur.compile(build.consultation_id, build.batch, 'coded:yes');
    select
        array_agg(rapporteur.conjunction(coded, c.program) order by q.question),
        rapporteur.option_terms(
            build.consultation_id, array_agg(q.question order by q.question), array_agg('?'::text)
        )
    into programs, terms
    from rapporteur.questions as q
    inner join (
        -- Each condition once: most questions are asked of everybody, or of the same.
        select w.asked_of, p.program
        from (
            select distinct q.asked_of
            from rapporteur.questions as q
            where q.consultation_id = build.consultation_id
                and q.asked_of <> ''
                and rapporteur.known(q.from_batch, q.until_batch, build.batch)
        ) as w
        cross join rapporteur.compile(build.consultation_id, build.batch, w.asked_of) as p
    ) as c on c.asked_of = q.asked_of
    where q.consultation_id = build.consultation_id
        and rapporteur.known(q.from_batch, q.until_batch, build.batch);
    if programs is null then
        return;
    end if;

    for chunk_no in
        select c.chunk
        from rapporteur.chunk as c
        where c.consultation_id = build.consultation_id
            and c.chunk >= first_chunk
            and c.chunk * rapporteur.chunk_size() < build.records
    loop
        -- Two statements: what looks at bitmaps is over before others are written.
        select array_agg(e.number), array_agg(e.bits) into numbers, found
        from rapporteur.evaluate(build.build_id, chunk_no, programs) as e;
        insert into rapporteur.edition_index (build_id, chunk, term_id, bits)
        select build.build_id, chunk_no, terms[e.number], e.bits
        from unnest(numbers, found) as e(number, bits);
    end loop;
end
$$;
