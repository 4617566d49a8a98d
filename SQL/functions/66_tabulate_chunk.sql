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
    return query
    with chosen as materialized (

        select i.item, rapporteur.fit(coalesce(own.bits, former.bits, given.bits), length(within[1])) as bits
        from unnest(items, terms) as i(item, term_id)
        left join rapporteur.edition_index as own
            on own.build_id = tabulate_chunk.build_id
            and own.chunk = tabulate_chunk.chunk
            and own.term_id = i.term_id
        left join rapporteur.edition_index as former
            on own.term_id is null
            and former.build_id = build.base_build
            and former.chunk = tabulate_chunk.chunk
            and former.term_id = i.term_id
        left join rapporteur.option_index as given
            on own.term_id is null
            and former.term_id is null
            and given.consultation_id = build.consultation_id
            and given.chunk = tabulate_chunk.chunk
            and given.term_id = i.term_id
        where coalesce(own.term_id, former.term_id, given.term_id) is not null

    )

    select c.item, w.number::integer, bit_count(c.bits & w.bits)
    from chosen as c
    cross join unnest(within) with ordinality as w(bits, number);
end
$$;
