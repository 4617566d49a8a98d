-- Resolutions, conventions, agreements and reports: instruments.csv.
--
-- Grain:   one row for each instrument
-- Params:  $1 integer  build
--          $2 text     language of the labels
-- Order:   position, instrument
select
    r.instrument,
    coalesce(r.title ->> $2::text, r.title ->> 'en', r.instrument) as title,
    r.kind,
    r.symbol,
    r.body,
    to_char(r.date_from, 'YYYY-MM-DD') as date_from,
    to_char(r.date_to, 'YYYY-MM-DD') as date_to,
    r.precision,
    r.date_source,
    r.sales_number,
    r.note_number,
    coalesce(r.citation ->> $2::text, r.citation ->> 'en') as citation,
    array_to_string(r.paragraph, ';') as paragraph
from rapporteur.build as b
inner join rapporteur.instruments as r
    on r.consultation_id = b.consultation_id
    and rapporteur.known(r.from_batch, r.until_batch, b.batch)
where b.build_id = $1::integer
order by r."position", r.instrument collate "C"
