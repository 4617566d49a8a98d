-- A share in per cent with one decimal, half away from zero, rounded once from the two counts.
--
-- Params:  $1 numeric  count
--          $2 numeric  base
create or replace function rapporteur.percent(count numeric, base numeric)
returns numeric
language sql immutable parallel safe
return round(100 * count / nullif(base, 0), 1);
