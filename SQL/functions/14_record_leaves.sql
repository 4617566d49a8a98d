-- The bits of leaves for some records of a build, in the order of the records.
--
-- Grain:   one row for each leaf of the programs
-- Params:  $1 integer    build
--          $2 integer[]  numbers of records
--          $3 text[]     programs made by compile
-- Order:   none
create or replace function rapporteur.record_leaves(build_id integer, records integer[], programs text[])
returns table (leaf text, bits bit varying)
language plpgsql stable
set search_path = pg_catalog, pg_temp
-- A bitmap is looked up where it is needed; joined in any other way, all of them would be read.
set enable_nestloop = on
set enable_hashjoin = off
set enable_mergejoin = off
set enable_material = off
as $$
#variable_conflict use_column
declare
    build rapporteur.build;
    leaves text[] := array(select l.leaf from rapporteur.leaves_of(programs) as l(leaf));
    terms integer[] := array(select substr(l.leaf, 2)::integer from unnest(leaves) as l(leaf) where left(l.leaf, 1) = 't');
    touched record;
    found_terms integer[];
    found_places integer[];
    all_terms integer[] := '{}';
    all_places integer[] := '{}';
begin
    select b.* into build from rapporteur.build as b where b.build_id = record_leaves.build_id;
    for touched in
        select
            r.record_no / rapporteur.chunk_size() as chunk,
            array_agg(r.record_no % rapporteur.chunk_size()) as offsets,
            array_agg(r.place::integer - 1) as places
        from unnest(records) with ordinality as r(record_no, place)
        group by r.record_no / rapporteur.chunk_size()
    loop
        select array_agg(w.term_id), array_agg(p.place) into found_terms, found_places
        from unnest(terms) as w(term_id)
        left join rapporteur.edition_index as own
            on own.build_id = build.build_id
            and own.chunk = touched.chunk
            and own.term_id = w.term_id
        left join rapporteur.edition_index as former
            on own.term_id is null
            and former.build_id = build.base_build
            and former.chunk = touched.chunk
            and former.term_id = w.term_id
        left join rapporteur.option_index as given
            on own.term_id is null
            and former.term_id is null
            and given.consultation_id = build.consultation_id
            and given.chunk = touched.chunk
            and given.term_id = w.term_id
        cross join lateral unnest(touched.offsets, touched.places) as p(bit, place)
        -- Bits that were never written are not set.
        where case when p.bit < length(coalesce(own.bits, former.bits, given.bits))
            then get_bit(coalesce(own.bits, former.bits, given.bits), p.bit)
        end = 1;
        all_terms := all_terms || found_terms;
        all_places := all_places || found_places;
    end loop;
    return query
    select
        g.leaf,
        rapporteur.bitmap(cardinality(records), coalesce(array_agg(g.place) filter (where g.place is not null), '{}'))
    from (
        select 't' || f.term_id as leaf, f.place
        from unnest(all_terms, all_places) as f(term_id, place)
        union all
        select w.leaf, r.place::integer - 1
        from unnest(leaves) as w(leaf)
        cross join unnest(records) with ordinality as r(record_no, place)
        cross join lateral rapporteur.leaf_records(build.consultation_id, w.leaf, r.record_no, r.record_no + 1) as l
        where left(w.leaf, 1) <> 't'
        union all
        select w.leaf, null from unnest(leaves) as w(leaf)
    ) as g
    group by g.leaf;
end
$$;
