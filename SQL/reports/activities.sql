-- What organizations do: activities.csv. An amount that is not given is empty, not zero.
--
-- Grain:   one row for each activity
-- Params:  $1 integer  build
--          $2 text     language of the labels
-- Order:   position, activity
select
    r.activity,
    coalesce(r.title ->> $2::text, r.title ->> 'en', r.activity) as title,
    r.body,
    r.class,
    array_to_string(r.partners, ';') as partners,
    array_to_string(r.places, ';') as places,
    r.status,
    r.amount_asked,
    r.amount_received,
    r.currency,
    array_to_string(r.paragraph, ';') as paragraph
from rapporteur.build as b
inner join rapporteur.activities as r
    on r.consultation_id = b.consultation_id
    and rapporteur.known(r.from_batch, r.until_batch, b.batch)
where b.build_id = $1::integer
order by r."position", r.activity collate "C"
