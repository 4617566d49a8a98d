-- The share that a figure says, in per cent: its value where that is one, or that of its count.
--
-- Params:  $1 text     measure of the figure
--          $2 numeric  its value
--          $3 numeric  size of its base
create or replace function rapporteur.figure_percent(measure text, value numeric, base_size numeric)
returns numeric
language sql immutable parallel safe
return case measure when 'share' then round(value, 1) when 'count' then rapporteur.percent(value, base_size) end;
