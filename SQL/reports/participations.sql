-- Who takes part in which body: participations.csv.
--
-- Grain:   one row for each body, participant, role and event
-- Params:  $1 integer  build
--          $2 text     language of the labels
-- Order:   body, kind, name
select
    r.body,
    r.participant,
    coalesce(
        o.label ->> $2::text,
        o.label ->> 'en',
        n.name ->> $2::text,
        n.name ->> 'en'
    ) as name,
    r.participant_kind,
    r.role,
    nullif(r.event, '') as event,
    r.remark,
    array_to_string(r.paragraph, ';') as paragraph
from rapporteur.build as b
inner join rapporteur.participations as r
    on r.consultation_id = b.consultation_id
    and rapporteur.known(r.from_batch, r.until_batch, b.batch)
left join rapporteur.bodies as o
    on o.consultation_id = b.consultation_id
    and o.body = r.participant
    and rapporteur.known(o.from_batch, o.until_batch, b.batch)
left join lateral (
    select rapporteur.respondent_name(b.consultation_id, b.batch, r.participant, b.cutoff) as name
) as n on true
where b.build_id = $1::integer
order by r.body collate "C", r.participant_kind collate "C" desc, (n.name ->> 'en') collate "en-x-icu" nulls last, r.participant collate "C", r.role collate "C", r.event collate "C"
