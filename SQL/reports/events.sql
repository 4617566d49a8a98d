-- Every event of the registers, and whether it is overdue at the cut-off: events.csv.
--
-- Grain:   one row for each event
-- Params:  $1 integer  build
--          $2 text     language of the labels
-- Order:   first day, position
select
    r.event,
    r.body,
    coalesce(r.title ->> $2::text, r.title ->> 'en', r.event) as title,
    r.kind,
    case
        when r.status = 'planned' and r.date_to < b.cutoff then 'overdue'
        else r.status
    end as status,
    to_char(r.date_from, 'YYYY-MM-DD') as date_from,
    to_char(r.date_to, 'YYYY-MM-DD') as date_to,
    r.precision,
    coalesce(r.place ->> $2::text, r.place ->> 'en') as place,
    r.level,
    r.symbol,
    array_to_string(r.partners, ';') as partners,
    r.feeds,
    r.series,
    r.at_least,
    array_to_string(r.paragraph, ';') as paragraph
from rapporteur.build as b
inner join rapporteur.events as r
    on r.consultation_id = b.consultation_id
    and rapporteur.known(r.from_batch, r.until_batch, b.batch)
where b.build_id = $1::integer
    -- An edition knows nothing of what was held after its cut-off.
    and (r.status = 'planned' or r.date_from is null or r.date_from <= b.cutoff)
order by r.date_from nulls last, r.date_to, r."position", r.event collate "C"
