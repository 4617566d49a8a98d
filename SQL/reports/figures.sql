-- Every figure of an edition: figures.csv.
--
-- Grain:   one row for each figure
-- Params:  $1 integer  build
--          $2 text     language of the labels
-- Order:   the codebook's order
select
    r.figure,
    coalesce(rapporteur.worded(f.label, $2::text), r.figure) as label,
    r.measure,
    r.value,
    coalesce(f.base, '') as base,
    r.base_size,
    r.asked,
    r.answered,
    r.silent,
    r.share,
    f.paragraph
from rapporteur.figure_result as r
inner join rapporteur.build as b on b.build_id = r.build_id
inner join rapporteur.figures as f
    on f.consultation_id = b.consultation_id
    and f.figure = r.figure
    and rapporteur.known(f.from_batch, f.until_batch, b.batch)
where r.build_id = $1::integer
order by r.position, r.figure collate "C"
