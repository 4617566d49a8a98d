-- Respondents whose answers to a question differ between two builds in which they speak;
-- confidential replies left out.
--
-- Grain:   one row for each respondent and question
-- Params:  $1 integer  build before    $2 integer  build after
-- Order:   question, respondent
with

given as (

    select
        r.build_id = $2::integer as is_after,
        r.respondent,
        a.question,
        string_agg(
            case when a.option <> '' then a.option else concat_ws('-', trim_scale(a.value_low), trim_scale(a.value_high)) end,
            ';' order by a.option collate "C", a.value_low
        ) as answers
    from rapporteur.reply_result as r
    inner join rapporteur.build as b on b.build_id = r.build_id
    cross join lateral rapporteur.coded_answers(b.consultation_id, b.batch) as a
    where r.build_id in ($1::integer, $2::integer)
        and r.speaks
        and a.reply = r.reply
        and not rapporteur.is_confidential(b.consultation_id, r.reply)
    group by r.build_id, r.respondent, a.question

)

select
    coalesce(a.question, b.question) as question,
    coalesce(a.respondent, b.respondent) as respondent,
    b.answers as answers_before,
    a.answers as answers_after
from (select * from given where not is_after) as b
full join (select * from given where is_after) as a
    on a.respondent = b.respondent
    and a.question = b.question
where a.answers is distinct from b.answers
order by 1, 2
