-- Every edition that is declared, and how far what readers see of it is behind the data.
--
-- Grain:   one row for each consultation and edition
-- Order:   consultation, cut-off, symbol
-- Read by: EditionStatus.swift
with

newest as (

    select
        b.consultation_id,
        max(b.batch) as batch
    from rapporteur.batch as b
    group by b.consultation_id

)

select
    c.consultation,
    e.symbol as edition,
    to_char(e.cutoff, 'YYYY-MM-DD') as cutoff,
    b.batch,
    n.batch as newest_batch,
    to_char(b.built_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as built_at,
    (select count(*) from rapporteur.figure_result as f where f.build_id = b.build_id) as figures,
    c.languages
from newest as n
inner join rapporteur.consultation as c on c.consultation_id = n.consultation_id
inner join rapporteur.editions as e
    on e.consultation_id = n.consultation_id
    and rapporteur.known(e.from_batch, e.until_batch, n.batch)
left join rapporteur.current_build as v
    on v.consultation_id = n.consultation_id
    and v.symbol = e.symbol
left join rapporteur.build as b on b.build_id = v.build_id
order by c.consultation collate "C", e.cutoff, e.symbol collate "C"
