-- One unit of a tabulation: every option within several bases over one chunk.
--
-- Grain:   one row for each option and base; item 0 is the base itself; bases count from 1
-- Params:  $1 integer  build    $2 integer  chunk    $3 text[]  the bases, expressions
-- Order:   none
with

programs as materialized (

    select rapporteur.compile_bases(b.consultation_id, b.batch, $3::text[]) as list
    from rapporteur.build as b
    where b.build_id = $1::integer

)

select
    t.item,
    t.base as part,
    t.n
from programs
cross join lateral rapporteur.tabulate_chunk($1::integer, $2::integer, programs.list) as t
