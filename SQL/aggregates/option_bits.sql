-- One unit of a cross-tabulation: the bits in one chunk of some bases and of every option of an edition.
--
-- Bits and no counts: two hundred options are a hundred times fewer bitmaps to send than pairs to count, and whoever
-- runs the unit counts a pair within a tenth of the time that a server takes to make its bitmap.
--
-- Grain:   one row for each base, and one for each option and place where bits of it are
-- Columns: place  0 for a base; for an option 1 where bits depend on the edition, 2 where they are those of the build
--                 that it counts on from, 3 where they are those of the option as given. The lowest place counts
--          id     the number of the base, from 1; the term of the option
--          bits   those that a bitmap lacks at its end are 0
-- Params:  $1 integer  build    $2 integer  chunk    $3 text[]  programs of the bases, made by compile
-- Order:   none
with

options as materialized (

    select array_agg(i.term_id) as terms
    from rapporteur.option_items($1::integer) as i

),

looked_at as materialized (

    select b.consultation_id, b.base_build
    from rapporteur.build as b
    where b.build_id = $1::integer

)

select 0 as place, e.number as id, e.bits
from rapporteur.evaluate($1::integer, $2::integer, $3::text[]) as e
union all
select 1, e.term_id, e.bits
from rapporteur.edition_index as e
where e.build_id = $1::integer
    and e.chunk = $2::integer
    and e.term_id = any((select o.terms from options as o)::integer[])
union all
select 2, f.term_id, f.bits
from rapporteur.edition_index as f
where f.build_id = (select l.base_build from looked_at as l)
    and f.chunk = $2::integer
    and f.term_id = any((select o.terms from options as o)::integer[])
union all
select 3, g.term_id, g.bits
from rapporteur.option_index as g
where g.consultation_id = (select l.consultation_id from looked_at as l)
    and g.chunk = $2::integer
    and g.term_id = any((select o.terms from options as o)::integer[])
