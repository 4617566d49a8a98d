-- How respondents moved between the answers of each question with one option, those that stayed too.
--
-- Only respondents that answered in both builds; where a joint and an own reply exchange places, the
-- respondent moves, not the reply.
--
-- Grain:   one row for each question, answer before and answer after
-- Params:  $1 integer  build before    $2 integer  build after
-- Order:   question in the codebook's order, answers
with

given as (

    select
        r.build_id = $2::integer as is_after,
        r.respondent,
        a.question,
        q.position,
        min(a.option collate "C") as option
    from rapporteur.reply_result as r
    inner join rapporteur.build as b on b.build_id = r.build_id
    cross join lateral rapporteur.coded_answers(b.consultation_id, b.batch) as a
    inner join rapporteur.questions as q
        on q.consultation_id = b.consultation_id
        and q.question = a.question
        and q.kind = 'single'
        and rapporteur.known(q.from_batch, q.until_batch, b.batch)
    where r.build_id in ($1::integer, $2::integer)
        and r.speaks
        and a.reply = r.reply
        and a.option <> ''
    group by r.build_id, r.respondent, a.question, q.position

)

select
    b.question,
    b.option as answer_before,
    a.option as answer_after,
    count(*) as respondents
from given as b
inner join given as a
    on a.is_after
    and a.respondent = b.respondent
    and a.question = b.question
where not b.is_after
group by b.question, b.position, b.option, a.option
order by b.position, b.question collate "C", b.option, a.option
