-- Who did what to an instrument: instrument_actions.csv.
--
-- Grain:   one row for each instrument, party and action
-- Params:  $1 integer  build
--          $2 text     language of the labels
-- Order:   instrument, party
select
    r.instrument,
    r.party,
    r.action,
    to_char(r.date_from, 'YYYY-MM-DD') as date_from,
    to_char(r.date_to, 'YYYY-MM-DD') as date_to,
    r.precision,
    array_to_string(r.paragraph, ';') as paragraph
from rapporteur.build as b
inner join rapporteur.instrument_actions as r
    on r.consultation_id = b.consultation_id
    and rapporteur.known(r.from_batch, r.until_batch, b.batch)
where b.build_id = $1::integer
order by r.instrument collate "C", r.party collate "C", r.action collate "C"
