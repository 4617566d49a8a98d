-- Who stands behind an expression.
--
-- Grain:   one row for each respondent or unlinked sheet
-- Params:  $1 text  edition    $2 text  expression    $3 text  language of the names
-- Order:   that of analysis.evidence
-- Read by: EvidenceLine.swift
select
    e.respondent,
    e.name,
    e.reply,
    e.sheet
from analysis.evidence($1::text, $2::text, $3::text) with ordinality as e(respondent, name, reply, sheet, ordinal)
order by e.ordinal
