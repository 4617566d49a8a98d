-- Who speaks in an edition, by which reply: respondents.csv.
--
-- Grain:   one row for each respondent that is counted
-- Params:  $1 integer  build
--          $2 text     language of the names
-- Order:   names in English alphabetical order
select
    case when p.confidential = 'yes' then null else r.respondent end as respondent,
    case when p.confidential = 'yes' then 'confidential' else rapporteur.worded(n.name, $2::text) end as name,
    case when p.confidential = 'yes' then null else r.reply end as reply,
    array_to_string(p.round, ';') as round,
    case when p.confidential = 'yes' then null else p.on_behalf_of end as on_behalf_of,
    r.punctuality,
    r.reason,
    case
        when s.state is null then null
        when m.entity is null then 'no'
        else 'yes'
    end as member
from rapporteur.reply_result as r
inner join rapporteur.build as b on b.build_id = r.build_id
inner join rapporteur.replies as p
    on p.consultation_id = b.consultation_id
    and p.reply = r.reply
    and rapporteur.known(p.from_batch, p.until_batch, b.batch)
left join rapporteur.state as s on s.state = r.respondent
left join rapporteur.members_of($1::integer) as m on m.entity = s.entity
inner join rapporteur.respondent_names($1::integer) as n on n.respondent = r.respondent
where r.build_id = $1::integer and r.speaks
order by p.confidential = 'yes', (n.name ->> 'en') collate "en-x-icu", r.respondent collate "C"
