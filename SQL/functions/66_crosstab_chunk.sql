-- Counts every pair of options within a base in one chunk.
--
-- Grain:   one row for each two different options, the one printed first named first
-- Params:  $1 integer  build    $2 integer  chunk    $3 text  program of the base, made by compile
-- Order:   none
create or replace function rapporteur.crosstab_chunk(build_id integer, chunk integer, base text)
returns table (item integer, other integer, n bigint)
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    build rapporteur.build;
    within bit varying;
    items integer[];
    terms integer[];
begin
    select b.* into build from rapporteur.build as b where b.build_id = crosstab_chunk.build_id;
    select e.bits into within
    from rapporteur.evaluate(crosstab_chunk.build_id, crosstab_chunk.chunk, array[base]) as e;
    select array_agg(i.item), array_agg(i.term_id) into items, terms
    from rapporteur.option_items(crosstab_chunk.build_id) as i;
    -- One statement about one chunk: where chunks are distributed, the pairs are counted where the chunk is.
    return query
    with chosen as materialized (

        select i.item, rapporteur.fit(coalesce(own.bits, former.bits, given.bits), length(within)) & within as bits
        from unnest(items, terms) as i(item, term_id)
        left join rapporteur.edition_index as own
            on own.build_id = crosstab_chunk.build_id
            and own.chunk = crosstab_chunk.chunk
            and own.term_id = i.term_id
        left join rapporteur.edition_index as former
            on own.term_id is null
            and former.build_id = build.base_build
            and former.chunk = crosstab_chunk.chunk
            and former.term_id = i.term_id
        left join rapporteur.option_index as given
            on own.term_id is null
            and former.term_id is null
            and given.consultation_id = build.consultation_id
            and given.chunk = crosstab_chunk.chunk
            and given.term_id = i.term_id
        where coalesce(own.term_id, former.term_id, given.term_id) is not null

    )

    select a.item, b.item, bit_count(a.bits & b.bits)
    from chosen as a
    inner join chosen as b on b.item > a.item;
end
$$;
