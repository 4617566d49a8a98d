-- One unit of a cross-tabulation: every two options within a base over one chunk.
--
-- A row for each option instead of each two: a hundred times fewer rows to send for the same counts.
--
-- Grain:   one row for each option: in `part` each option printed after it with how many gave both,
--          as in "17:5 18:0", in no order; in `n` how many they are
-- Params:  $1 integer  build    $2 integer  chunk    $3 text[]  the base, one expression
-- Order:   none
with

within as materialized (

    select p.program
    from rapporteur.build as b
    cross join lateral rapporteur.compile(b.consultation_id, b.batch, ($3::text[])[1]) as p
    where b.build_id = $1::integer

)

select
    t.item,
    string_agg(t.other || ':' || t.n, ' ') as part,
    count(*) as n
from within as w
cross join lateral rapporteur.crosstab_chunk($1::integer, $2::integer, w.program) as t
group by t.item
