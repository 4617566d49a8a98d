-- Respondents who speak in one of two builds only, or by another reply; confidential ones left out.
--
-- Grain:   one row for each respondent
-- Params:  $1 integer  build before    $2 integer  build after
-- Returns: batches  those between the builds that touched a reply of the respondent
-- Order:   respondent
with

build as (

    select
        a.consultation_id,
        least(a.batch, b.batch) as first_batch,
        greatest(a.batch, b.batch) as last_batch
    from rapporteur.build as b
    inner join rapporteur.build as a on a.build_id = $2::integer
    where b.build_id = $1::integer

),

before as (

    select r.respondent, string_agg(r.reply, ';' order by r.reply collate "C") as replies
    from rapporteur.reply_result as r
    cross join build
    where r.build_id = $1::integer
        and r.speaks
        and not rapporteur.is_confidential(build.consultation_id, r.reply)
    group by r.respondent

),

after as (

    select r.respondent, string_agg(r.reply, ';' order by r.reply collate "C") as replies
    from rapporteur.reply_result as r
    cross join build
    where r.build_id = $2::integer
        and r.speaks
        and not rapporteur.is_confidential(build.consultation_id, r.reply)
    group by r.respondent

)

select
    coalesce(a.respondent, b.respondent) as respondent,
    case when b.respondent is null then 'came' when a.respondent is null then 'went' else 'renewed' end as event,
    b.replies as replies_before,
    a.replies as replies_after,
    (
        select string_agg(distinct t.batch::text, ';' order by t.batch::text)
        from build
        inner join rapporteur.replies as p
            on p.consultation_id = build.consultation_id
            and (
                p.respondent = coalesce(a.respondent, b.respondent)
                or p.reply = any (string_to_array(concat_ws(';', a.replies, b.replies), ';'))
            )
        cross join lateral (values (p.from_batch), (p.until_batch)) as t(batch)
        where t.batch > build.first_batch and t.batch <= build.last_batch
    ) as batches
from before as b
full join after as a on a.respondent = b.respondent
where a.replies is distinct from b.replies
order by 1
