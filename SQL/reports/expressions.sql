-- What each figure of an edition counts, as an expression over the codebook.
--
-- Grain:   one row for each figure
-- Params:  $1 integer  build
-- Order:   the codebook's order
select r.figure, f.expression
from rapporteur.figure_result as r
inner join rapporteur.build as b on b.build_id = r.build_id
inner join rapporteur.figures as f
    on f.consultation_id = b.consultation_id
    and f.figure = r.figure
    and rapporteur.known(f.from_batch, f.until_batch, b.batch)
where r.build_id = $1::integer
order by r.position, r.figure collate "C"
