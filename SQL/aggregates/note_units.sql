-- Notes what units of a running run do at this moment.
--
-- Params:  $1 integer  run
--          $2 text[]   symbols of editions     $3 text[]  units
--          $4 text[]   places                  $5 text[]  tries
--          $6 text[]   rows, null while one runs
--          $7 text[]   milliseconds: of the whole unit, or since it began
--          $8 text[]   states: running or done
--          $9 text[]   where and why they were given up before, empty if they were not
insert into rapporteur.run_unit (
    run_id, symbol, unit, place, tries, rows, milliseconds, state, started_at, failure
)
select
    $1::integer,
    n.symbol,
    n.unit,
    n.place,
    n.tries::integer,
    n.rows::bigint,
    case n.state when 'done' then n.milliseconds::numeric end,
    n.state,
    clock_timestamp() - make_interval(secs => n.milliseconds::numeric / 1000.0),
    nullif(n.failure, '')
from unnest(
    $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[]
) as n(symbol, unit, place, tries, rows, milliseconds, state, failure)
on conflict (run_id, symbol, unit) do update
set
    place = excluded.place,
    tries = greatest(run_unit.tries, excluded.tries),
    rows = excluded.rows,
    milliseconds = excluded.milliseconds,
    state = excluded.state,
    started_at = case excluded.state when 'done' then run_unit.started_at else excluded.started_at end,
    failure = coalesce(excluded.failure, run_unit.failure)
