-- The newest document that went out for an edition: itself, or its last corrigendum.
--
-- Grain:   one row, or none before the edition was issued
-- Params:  $1 text  symbol of the edition
select
    i.issued_id,
    i.build_id,
    b.batch,
    i.number,
    i.symbol,
    i.passages::text as passages,
    to_char(i.issued_at, 'YYYY-MM-DD') as issued_on
from rapporteur.issued as i
inner join rapporteur.build as b on b.build_id = i.build_id
where i.edition = $1::text
order by i.number desc
limit 1
