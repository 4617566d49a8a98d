-- Every body of the registers: bodies.csv.
--
-- Grain:   one row for each body
-- Params:  $1 integer  build
--          $2 text     language of the labels
-- Order:   position, body
select
    r.body,
    coalesce(r.label ->> $2::text, r.label ->> 'en', r.body) as label,
    coalesce(r.short ->> $2::text, r.short ->> 'en') as short,
    r.parent,
    r.predecessor,
    r.kind,
    coalesce(r.kind_label ->> $2::text, r.kind_label ->> 'en') as kind_label,
    r.role,
    r.system,
    to_char(r.date_from, 'YYYY-MM-DD') as date_from,
    to_char(r.date_to, 'YYYY-MM-DD') as date_to,
    r.precision,
    to_char(r.ended_from, 'YYYY-MM-DD') as ended_from,
    to_char(r.ended_to, 'YYYY-MM-DD') as ended_to,
    r.members_stated,
    r.observers_stated,
    array_to_string(r.levels, ';') as levels,
    r.cross_sectoral,
    array_to_string(r.regions, ';') as regions,
    coalesce(r.mandate ->> $2::text, r.mandate ->> 'en') as mandate,
    array_to_string(r.paragraph, ';') as paragraph
from rapporteur.build as b
inner join rapporteur.bodies as r
    on r.consultation_id = b.consultation_id
    and rapporteur.known(r.from_batch, r.until_batch, b.batch)
where b.build_id = $1::integer
    and (r.date_from is null or r.date_from <= b.cutoff)
order by r."position", r.body collate "C"
