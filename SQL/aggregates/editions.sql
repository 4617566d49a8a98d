-- The editions that a consultation declares, and whether each is built from its newest batch.
--
-- Grain:   one row for each edition
-- Params:  $1 text  code of the consultation
-- Order:   cut-off, symbol
with

newest as (

    select
        c.consultation_id,
        max(b.batch) as batch
    from rapporteur.consultation as c
    inner join rapporteur.batch as b on b.consultation_id = c.consultation_id
    where c.consultation = $1::text
    group by c.consultation_id

)

select
    n.consultation_id,
    e.symbol,
    n.batch,
    exists (
        select
        from rapporteur.current_build as v
        inner join rapporteur.build as b on b.build_id = v.build_id
        where v.consultation_id = n.consultation_id
            and v.symbol = e.symbol
            and b.batch = n.batch
            and b.cutoff = e.cutoff
            and b.state = 'built'
    ) as is_built
from newest as n
inner join rapporteur.editions as e
    on e.consultation_id = n.consultation_id
    and rapporteur.known(e.from_batch, e.until_batch, n.batch)
order by e.cutoff, e.symbol collate "C"
