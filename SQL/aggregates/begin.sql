-- Opens the build of an edition and says which of its units have to run, and what stands for the others.
--
-- Grain:   one row for each unit
-- Params:  $1 integer  consultation    $2 text  symbol
--          $3 integer  batch           $4 text  version of the program
--          $5 date     cut-off date instead of the declared one, or null
--          $6 text     what names the statements that count
-- Returns: how      computed: it has to run; kept or counted on: its counts are there already
--          reason   why
--          inputs   what it depends on, as the ledger shows it
--          rows     how many counts are there already
-- Order:   scope, chunk
with

begun as materialized (

    select rapporteur.begin_build($1::integer, $2::text, $3::integer, $4::text, $5::date) as build_id

)

select
    begun.build_id,
    u.scope,
    u.chunk,
    u.how,
    u.reason,
    u.inputs,
    u.rows
from begun
cross join lateral rapporteur.plan_units(begun.build_id, $6::text) as u
order by u.scope collate "C", u.chunk
