-- The editions that a consultation declares, and whether each is built from its newest batch, or
-- from the newest one up to a given batch.
--
-- Grain:   one row for each edition
-- Params:  $1 text     code of the consultation
--          $2 integer  the batch up to which the editions know; null for all that there is
--          $3 date     their cut-off date; null for the declared ones
-- Order:   cut-off, symbol
with

newest as (

    select
        c.consultation_id,
        max(b.batch) as batch
    from rapporteur.consultation as c
    inner join rapporteur.batch as b on b.consultation_id = c.consultation_id
    where c.consultation = $1::text and ($2::integer is null or b.batch <= $2::integer)
    group by c.consultation_id

)

select
    n.consultation_id,
    e.symbol,
    n.batch,
    exists (
        select
        from rapporteur.build as b
        left join rapporteur.current_build as v on v.build_id = b.build_id
        where b.consultation_id = n.consultation_id
            and b.symbol = e.symbol
            and b.batch = n.batch
            and b.as_of is not distinct from $3::date
            and b.cutoff = coalesce($3::date, e.cutoff)
            and b.state = 'built'
            -- Built and taken out of the readers' sight is not built.
            and ($2::integer is not null or $3::date is not null or v.build_id is not null)
    ) as is_built
from newest as n
inner join rapporteur.editions as e
    on e.consultation_id = n.consultation_id
    and rapporteur.known(e.from_batch, e.until_batch, n.batch)
order by e.cutoff, e.symbol collate "C"
