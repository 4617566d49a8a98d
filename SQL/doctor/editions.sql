-- Editions that do not show all that is loaded.
--
-- Grain:   one row for each finding
-- Order:   none
-- Read by: Examination.swift
select
    'notice' as severity,
    case
        when b.batch is null then format('edition %s was never counted', e.symbol)
        else format('edition %s knows batch %s, and batch %s is loaded', e.symbol, b.batch, n.batch)
    end as finding,
    format('rapporteur aggregate %s, then report', e.symbol) as advice
from (
    select a.consultation_id, max(a.batch) as batch from rapporteur.batch as a group by a.consultation_id
) as n
inner join rapporteur.editions as e
    on e.consultation_id = n.consultation_id
    and rapporteur.known(e.from_batch, e.until_batch, n.batch)
left join rapporteur.current_build as v
    on v.consultation_id = e.consultation_id
    and v.symbol = e.symbol
left join rapporteur.build as b on b.build_id = v.build_id
where b.batch is distinct from n.batch
