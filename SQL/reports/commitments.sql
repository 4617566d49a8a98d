-- What States committed themselves to, and what progress was reported: commitments.csv.
--
-- Grain:   one row for each commitment
-- Params:  $1 integer  build
--          $2 text     language of the labels
-- Order:   position, commitment
select
    r.commitment,
    coalesce(r.title ->> $2::text, r.title ->> 'en', r.commitment) as title,
    r.body,
    r.event,
    r.respondent,
    r.review,
    coalesce(r.progress, 'not reported') as progress,
    array_to_string(r.paragraph, ';') as paragraph
from rapporteur.build as b
inner join rapporteur.commitments as r
    on r.consultation_id = b.consultation_id
    and rapporteur.known(r.from_batch, r.until_batch, b.batch)
where b.build_id = $1::integer
order by r."position", r.commitment collate "C"
