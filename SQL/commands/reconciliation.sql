-- What an edition printed beside what is computed.
--
-- Grain:   one row for each figure that the edition printed
-- Params:  $1 text  edition
-- Returns: candidates  what would explain a difference
-- Order:   position, figure
-- Read by: Reconciliation.swift
select
    r.figure,
    coalesce(r.paragraph, '') as paragraph,
    r.printed::text as printed,
    r.computed::text as computed,
    r.difference::text as difference,
    r.verdict,
    (
        select string_agg(
            case when d.explains = 'some' then 'some of the ' || d.number || ' ' || d.candidate
                else d.candidate || ' (' || d.number || ')'
            end,
            '; ' order by d."position"
        )
        from analysis.discrepancies as d
        where r.verdict = 'differs' and d.edition = r.edition and d.figure = r.figure
    ) as candidates
from analysis.reconciliation as r
where r.edition = $1::text
order by r.position, r.figure collate "C"
