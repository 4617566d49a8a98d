-- What was asked of whom, open ones first: requests.csv.
--
-- Grain:   one row for each request
-- Params:  $1 integer  build
--          $2 text     language of the labels
-- Order:   open ones first, position
select
    r.request,
    coalesce(r.title ->> $2::text, r.title ->> 'en', r.request) as title,
    r.instrument,
    r.asked_by,
    r.asked_of,
    to_char(r.date_from, 'YYYY-MM-DD') as date_from,
    to_char(r.date_to, 'YYYY-MM-DD') as date_to,
    r.due,
    array_to_string(r.answered_by, ';') as answered_by,
    case when cardinality(r.answered_by) > 0 then 'answered' else 'open' end as state,
    array_to_string(r.paragraph, ';') as paragraph
from rapporteur.build as b
inner join rapporteur.requests as r
    on r.consultation_id = b.consultation_id
    and rapporteur.known(r.from_batch, r.until_batch, b.batch)
where b.build_id = $1::integer
order by coalesce(cardinality(r.answered_by), 0) > 0, r."position", r.request collate "C"
