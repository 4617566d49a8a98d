-- Who answered which letter: respondent_rounds.csv, the matrix of respondents and letters, long.
--
-- A reply that may answer one of several letters stands under each of them; a confidential one has no name
-- and is not in here, nor are replies of an open survey, which come one for each respondent.
--
-- Grain:   one row for each respondent and letter that it answered by the cut-off
-- Params:  $1 integer  build
--          $2 text     language of the names
-- Order:   names in English alphabetical order, letter
select
    r.respondent,
    rapporteur.worded(n.name, $2::text) as name,
    letter.round,
    count(*) as replies,
    case when bool_or(p.on_behalf_of is null) then 'yes' else 'no' end as by_itself,
    case when bool_or(p.on_behalf_of is not null) then 'yes' else 'no' end as by_a_group,
    case when bool_or(p.status = 'acknowledgement') then 'yes' else 'no' end as acknowledged,
    case when bool_or(r.speaks) then 'yes' else 'no' end as speaks
from rapporteur.reply_result as r
inner join rapporteur.build as b on b.build_id = r.build_id
inner join rapporteur.replies as p
    on p.consultation_id = b.consultation_id
    and p.reply = r.reply
    and rapporteur.known(p.from_batch, p.until_batch, b.batch)
cross join unnest(p.round) as letter(round)
inner join rapporteur.respondent_names($1::integer) as n on n.respondent = r.respondent
where r.build_id = $1::integer
    -- As it was known then, unlike what readers of the views are shown, or no former state could be written again.
    and not exists (
        select
        from rapporteur.replies as c
        where c.consultation_id = b.consultation_id
            and c.reply in (r.reply, r.superseded_by)
            and c.confidential = 'yes'
            and rapporteur.known(c.from_batch, c.until_batch, b.batch)
    )
    and r.reason <> 'after the cut-off'
group by r.respondent, n.name, letter.round
order by (n.name ->> 'en') collate "en-x-icu", r.respondent collate "C", letter.round collate "C"
