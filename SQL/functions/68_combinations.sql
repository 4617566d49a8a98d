-- Which options of a question were given together by one respondent: the combinations actually chosen.
--
-- The respondents are split by one option after the other, so that only combinations that occur are met. An
-- option that has others below it is named only where none of these was given.
--
-- Grain:   one row for each combination that somebody gave
-- Params:  edition   symbol, as in 'A/52/314'
--          question  code of a question with options
--          base      an expression; empty for everybody who speaks
-- Returns: options   in the codebook's order, separated by ";"; size  how many they are
-- Order:   count, most first; size; options
-- Errors:  22023 for an unknown edition, a question without options, or a wrong expression
create or replace function analysis.combinations(edition text, question text, base text default '')
returns table (options text, size integer, count bigint)
-- Readers may not look into schema rapporteur themselves; every name in here is qualified.
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    build rapporteur.build := rapporteur.build_of(combinations.edition);
    within text;
    codes text[];
    leaves text[];
    known text[];
    chunk integer;
    given bit varying[];
    sets bit varying[];
    names text[];
    fewer bit varying[];
    fewer_names text[];
    split bit varying;
    totals jsonb := '{}';
begin
    select array_agg(a.code order by a.ordinal), array_agg(a.leaf order by a.ordinal) into codes, leaves
    from rapporteur.axis as a
    inner join rapporteur.option_tree(build.consultation_id, build.batch) as o
        on o.question = a.name
        and o.option = a.code
    where a.build_id = build.build_id and a.name = combinations.question;
    if codes is null then
        select array_agg(distinct o.question) into known
        from rapporteur.option_tree(build.consultation_id, build.batch) as o;
        raise exception using
            errcode = 'invalid_parameter_value',
            message = format('there is no question "%s" with options in %s', combinations.question, build.symbol),
            hint = coalesce(
                'Did you mean "' || rapporteur.nearest(combinations.question, known) || '"?',
                'analysis.options has them all.'
            );
    end if;
    select c.program into within from rapporteur.compile(build.consultation_id, build.batch, combinations.base) as c;
    for chunk in
        select c.chunk
        from rapporteur.chunk as c
        where c.consultation_id = build.consultation_id and c.chunk * rapporteur.chunk_size() < build.records
    loop
        select array_agg(e.bits order by e.number) into given
        from rapporteur.evaluate(build.build_id, chunk, array_prepend(within, leaves)) as e;
        sets := array[given[1]];
        names := array[''];
        for place in 1 .. cardinality(codes) loop
            fewer := '{}';
            fewer_names := '{}';
            for number in 1 .. cardinality(sets) loop
                split := sets[number] & given[place + 1];
                if bit_count(split) > 0 then
                    fewer := fewer || split;
                    fewer_names := fewer_names || (names[number] || ';' || codes[place]);
                end if;
                split := sets[number] & ~given[place + 1];
                if bit_count(split) > 0 then
                    fewer := fewer || split;
                    fewer_names := fewer_names || names[number];
                end if;
            end loop;
            sets := fewer;
            names := fewer_names;
        end loop;
        for number in 1 .. cardinality(sets) loop
            if names[number] <> '' then
                totals := totals || jsonb_build_object(
                    names[number], coalesce((totals ->> names[number])::bigint, 0) + bit_count(sets[number])
                );
            end if;
        end loop;
    end loop;
    return query
    select n.named, n.number, sum(t.value::bigint)::bigint
    from jsonb_each_text(totals) as t
    cross join lateral (
        select string_agg(g.code, ';' order by g.place) as named, count(*)::integer as number
        from unnest(string_to_array(substring(t.key from 2), ';')) with ordinality as g(code, place)
        where not exists (
            select
            from rapporteur.option_tree(build.consultation_id, build.batch) as o
            inner join rapporteur.options as below
                on below.consultation_id = build.consultation_id
                and below.question = o.question
                and below.option = o.option
                and rapporteur.known(below.from_batch, below.until_batch, build.batch)
            where o.question = combinations.question
                and below.parent = g.code
                and below.option = any (string_to_array(substring(t.key from 2), ';'))
        )
    ) as n
    group by n.named, n.number
    order by 3 desc, 2, n.named collate "C";
end
$$;
comment on function analysis.combinations(text, text, text) is
    'Options given together by one respondent: select * from analysis.combinations(''A/52/314'', ''outcome'');';
