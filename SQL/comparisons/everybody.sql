-- Everybody who speaks in one of two builds only, or by another reply: those of an open survey, too.
--
-- A corrected reply of an open survey is another one under the same code. Confidential replies are left out.
--
-- Grain:   one row for each respondent
-- Params:  $1 integer  build before    $2 integer  build after    $3 integer  the most rows wanted
-- Returns: event  came, went, renewed (by another reply) or corrected; total  rows that there are in all
-- Order:   respondent
with

side as (

    select s.build_id, s.is_after
    from (values ($1::integer, false), ($2::integer, true)) as s(build_id, is_after)

),

speaking as (

    select
        side.is_after,
        w.respondent,
        w.reply,
        w.record_no
    from side
    cross join lateral rapporteur.wide_speakers(side.build_id) as w
    union all
    -- What is true of those kept one by one is told by their replies.
    select side.is_after, r.respondent, r.reply, null
    from side
    inner join rapporteur.build as b on b.build_id = side.build_id
    inner join rapporteur.reply_result as r on r.build_id = b.build_id and r.speaks
    where not rapporteur.is_confidential(b.consultation_id, r.reply)

)

select
    coalesce(a.respondent, b.respondent) as respondent,
    case
        when b.respondent is null then 'came'
        when a.respondent is null then 'went'
        when a.reply <> b.reply then 'renewed'
        else 'corrected'
    end as event,
    b.reply as reply_before,
    a.reply as reply_after,
    count(*) over () as total
from (select * from speaking where not is_after) as b
full join (select * from speaking where is_after) as a on a.respondent = b.respondent
where (a.reply, a.record_no) is distinct from (b.reply, b.record_no)
order by coalesce(a.respondent, b.respondent) collate "C"
limit $3::integer
