-- Every communication and whether and why it speaks: replies.csv.
--
-- A joint reply is one row; it speaks if it does for anybody. A confidential one is not named.
--
-- Grain:   one row for each reply
-- Params:  $1 integer  build
--          $2 text     language of the names
-- Order:   reply
with

told as (

    select
        r.reply,
        min(r.punctuality) as punctuality,
        bool_or(r.speaks) as speaks,
        -- What is true for those it speaks for; else what is true for the first of the others.
        (array_agg(r.reason order by r.speaks desc, r.respondent collate "C"))[1] as reason,
        (array_agg(r.superseded_by order by r.speaks desc, r.respondent collate "C"))[1] as other
    from rapporteur.reply_result as r
    where r.build_id = $1::integer
    group by r.reply

)

select
    case when p.confidential = 'yes' then null else p.reply end as reply,
    array_to_string(p.round, ';') as round,
    case when p.confidential = 'yes' then null else p.respondent end as respondent,
    case when p.confidential = 'yes' then 'confidential' else rapporteur.worded(n.name, $2::text) end as name,
    case when p.confidential = 'yes' then null else p.on_behalf_of end as on_behalf_of,
    to_char(p.received_on, 'YYYY-MM-DD') as received_on,
    p.status,
    t.punctuality,
    case when t.speaks then 'yes' else 'no' end as speaks,
    t.reason || case
        when p.confidential = 'yes' then ''
        when t.reason = 'superseded' then ' by ' || coalesce(t.other, 'another reply')
        when t.reason = 'unchanged' and t.other is not null then ', renews ' || t.other
        else ''
    end as reason
from told as t
inner join rapporteur.build as b on b.build_id = $1::integer
inner join rapporteur.replies as p
    on p.consultation_id = b.consultation_id
    and p.reply = t.reply
    and rapporteur.known(p.from_batch, p.until_batch, b.batch)
inner join rapporteur.respondent_names($1::integer) as n on n.respondent = p.respondent
order by p.confidential = 'yes', p.reply collate "C"
