-- Every option of an edition, a net counted once for each respondent: options.csv.
--
-- Grain:   one row for each question and option
-- Params:  $1 integer  build
--          $2 text     language of the labels
-- Order:   the codebook's order
select
    r.question,
    r.option,
    coalesce(rapporteur.worded(o.label, $2::text), r.option) as label,
    o.parent,
    r.depth,
    r.count,
    q.answered,
    q.asked
from rapporteur.option_result as r
inner join rapporteur.build as b on b.build_id = r.build_id
inner join rapporteur.question_result as q on q.build_id = r.build_id and q.question = r.question
inner join rapporteur.options as o
    on o.consultation_id = b.consultation_id
    and o.question = r.question
    and o.option = r.option
    and rapporteur.known(o.from_batch, o.until_batch, b.batch)
where r.build_id = $1::integer
order by q."position", r.question collate "C", r.ordinal
