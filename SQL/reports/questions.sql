-- Every question of an edition with its three states: questions.csv.
--
-- Grain:   one row for each question
-- Params:  $1 integer  build
--          $2 text     language of the labels
-- Order:   the codebook's order
select
    r.question,
    coalesce(rapporteur.worded(q.label, $2::text), r.question) as label,
    q.kind,
    q.unit,
    coalesce(q.asked_of, '') as asked_of,
    r.asked,
    r.answered,
    r.silent,
    r.mentions,
    coalesce(q.formula, '') as formula
from rapporteur.question_result as r
inner join rapporteur.build as b on b.build_id = r.build_id
inner join rapporteur.questions as q
    on q.consultation_id = b.consultation_id
    and q.question = r.question
    and rapporteur.known(q.from_batch, q.until_batch, b.batch)
where r.build_id = $1::integer
order by r."position", r.question collate "C"
