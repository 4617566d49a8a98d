-- Opens the build of an edition and says over which chunks its units have to run.
--
-- Grain:   one row for each chunk that holds a record of the build
-- Returns: is_counted  all but numbers and evidence is counted already, from another build's sums
-- Params:  $1 integer  consultation    $2 text  symbol
--          $3 integer  batch           $4 text  version of the program
--          $5 date     cut-off date instead of the declared one, or null
-- Order:   chunk
with

begun as materialized (

    select rapporteur.begin_build($1::integer, $2::text, $3::integer, $4::text, $5::date) as build_id

)

select
    begun.build_id,
    chunk.number as chunk,
    rapporteur.base_of(begun.build_id) is not null as is_counted
from begun
cross join generate_series(
    0,
    greatest(0, rapporteur.next_record($1::integer, $3::integer) - 1) / rapporteur.chunk_size()
) as chunk(number)
order by chunk.number
