-- The bits of leaves for some records of a build, in the order of the records.
--
-- Grain:   one row for each leaf of the programs
-- Params:  $1 integer    build
--          $2 integer[]  numbers of records
--          $3 text[]     programs made by compile
-- Order:   none
create or replace function rapporteur.record_leaves(build_id integer, records integer[], programs text[])
returns table (leaf text, bits bit varying)
language sql stable
-- A bitmap is looked up where it is needed; joined in any other way, all of them would be read.
set enable_nestloop = on
set enable_hashjoin = off
set enable_mergejoin = off
begin atomic
    with wanted as materialized (

        select l.leaf, case when left(l.leaf, 1) = 't' then substr(l.leaf, 2)::integer end as term_id
        from rapporteur.leaves_of(record_leaves.programs) as l(leaf)

    ),

    touched as materialized (

        select
            r.record_no / rapporteur.chunk_size() as chunk,
            array_agg(r.record_no % rapporteur.chunk_size()) as offsets,
            array_agg(r.place::integer - 1) as places
        from unnest(record_leaves.records) with ordinality as r(record_no, place)
        group by r.record_no / rapporteur.chunk_size()

    ),

    found as (

        select w.leaf, p.place
        from rapporteur.build as b
        cross join wanted as w
        cross join touched as t
        left join rapporteur.edition_index as own
            on own.build_id = b.build_id
            and own.chunk = t.chunk
            and own.term_id = w.term_id
        left join rapporteur.edition_index as base
            on own.term_id is null
            and base.build_id = b.base_build
            and base.chunk = t.chunk
            and base.term_id = w.term_id
        left join rapporteur.option_index as o
            on own.term_id is null
            and base.term_id is null
            and o.consultation_id = b.consultation_id
            and o.chunk = t.chunk
            and o.term_id = w.term_id
        cross join lateral (
            select coalesce(own.bits, base.bits, o.bits) as bits
        ) as held
        cross join unnest(t.offsets, t.places) as p(bit, place)
        where b.build_id = record_leaves.build_id
            and w.term_id is not null
            -- Bits that were never written are not set.
            and case when p.bit < length(held.bits) then get_bit(held.bits, p.bit) end = 1

    )

    select
        g.leaf,
        rapporteur.bitmap(
            cardinality(record_leaves.records), coalesce(array_agg(g.place) filter (where g.place is not null), '{}')
        )
    from (
        select f.leaf, f.place from found as f
        union all
        select w.leaf, r.place::integer - 1
        from rapporteur.build as b
        cross join wanted as w
        cross join unnest(record_leaves.records) with ordinality as r(record_no, place)
        cross join rapporteur.leaf_records(b.consultation_id, w.leaf, r.record_no, r.record_no + 1) as l
        where b.build_id = record_leaves.build_id and w.term_id is null
        union all
        select w.leaf, null from wanted as w
    ) as g
    group by g.leaf;
end;
