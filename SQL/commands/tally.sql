-- How many satisfy an expression within a base, the share as a percentage.
--
-- Grain:   one row
-- Params:  $1 text  edition    $2 text  expression    $3 text  base, empty for all who speak
-- Read by: Tally.swift
select
    t.count,
    t.base_size,
    round(100 * t.count::numeric / nullif(t.base_size, 0), 1)::text as percent,
    t.asked,
    t.answered,
    t.silent
from analysis.tally($1::text, $2::text, $3::text) as t
