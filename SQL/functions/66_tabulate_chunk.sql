-- Counts every option within several bases in one chunk, in one statement.
--
-- Grain:   one row for each option and base; item 0 is the base itself
-- Params:  $1 integer  build    $2 integer  chunk
--          $3 text[]   programs of the bases, made by compile
-- Order:   none
create or replace function rapporteur.tabulate_chunk(build_id integer, chunk integer, bases text[])
returns table (item integer, base integer, n bigint)
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    build rapporteur.build;
    within bit varying[];
    items integer[];
    terms integer[];
begin
    select b.* into build from rapporteur.build as b where b.build_id = tabulate_chunk.build_id;
    select array_agg(e.bits order by e.number) into within
    from rapporteur.evaluate(tabulate_chunk.build_id, tabulate_chunk.chunk, bases) as e;
    select array_agg(i.item), array_agg(i.term_id) into items, terms
    from rapporteur.option_items(tabulate_chunk.build_id) as i;
    return query
    select 0, w.number::integer, bit_count(w.bits)
    from unnest(within) with ordinality as w(bits, number);
    -- One statement about one chunk: where chunks are distributed, the options are counted where the chunk is.
    -- Bits are read where they lie, those of the edition before those as given: joined or sorted, they would be copied.
    return query
    with own as not materialized (

        select e.term_id, e.bits
        from rapporteur.edition_index as e
        where e.build_id = tabulate_chunk.build_id and e.chunk = tabulate_chunk.chunk

    ),

    former as not materialized (

        select e.term_id, e.bits
        from rapporteur.edition_index as e
        where e.build_id = build.base_build
            and e.chunk = tabulate_chunk.chunk
            and not exists (select from own as o where o.term_id = e.term_id)

    ),

    given as not materialized (

        select g.term_id, g.bits
        from rapporteur.option_index as g
        where g.consultation_id = build.consultation_id
            and g.chunk = tabulate_chunk.chunk
            and not exists (select from own as o where o.term_id = g.term_id)
            and not exists (select from former as f where f.term_id = g.term_id)

    )

    select i.item, w.number::integer, bit_count(case when w.is_everybody then c.bits else c.bits & w.bits end)
    from unnest(items, terms) as i(item, term_id)
    inner join (
        select b.term_id, rapporteur.fit(b.bits, length(within[1])) as bits
        from (select * from own union all select * from former union all select * from given) as b
    ) as c using (term_id)
    cross join (
        select n.bits, n.number, bit_count(n.bits) = length(n.bits) as is_everybody
        from unnest(within) with ordinality as n(bits, number)
    ) as w;
end
$$;
