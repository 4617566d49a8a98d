-- How respondents moved between the answers of each question with one option, from one edition to a later one
-- of the same consultation; those that stayed too.
--
-- Only respondents that answered in both; where a joint and an own reply exchange places, the respondent
-- moves, not the reply. Replies of an open survey, the only ones of their respondents, do not move.
--
-- Grain:   one row for each later edition, earlier one, respondent and question
create or replace view rapporteur.read_moves as
with given as (

    select
        b.build_id, b.consultation_id, b.batch, b.cutoff, r.respondent, a.question, min(a.option collate "C") as option,
        bool_or(r.hidden) as hidden
    from rapporteur.build as b
    inner join rapporteur.reply_result as r on r.build_id = b.build_id and r.speaks
    cross join lateral (
        select h.question, h.option
        from rapporteur.sheets as h
        inner join rapporteur.questions as q
            on q.consultation_id = b.consultation_id
            and q.question = h.question
            and q.kind = 'single'
            and rapporteur.known(q.from_batch, q.until_batch, b.batch)
        where h.consultation_id = b.consultation_id
            and h.reply = r.reply
            and h.option <> ''
            and rapporteur.known(h.from_batch, h.until_batch, b.batch)
            and not exists (
                select
                from rapporteur.sheets as x
                where x.consultation_id = b.consultation_id
                    and x.sheet = h.sheet
                    and rapporteur.known(x.from_batch, x.until_batch, b.batch)
                    and h.coder <> 'settled'
                    and (x.coder = 'settled' or x.coder collate "C" < h.coder collate "C")
            )
    ) as a
    group by b.build_id, b.consultation_id, b.batch, b.cutoff, r.respondent, a.question

)

select
    e.edition, e.build_id, e.consultation_id, e.batch, e.cutoff,
    f.symbol as from_edition,
    case when n.hidden or o.hidden then null else n.respondent end as respondent,
    n.question,
    o.option as option_before,
    n.option as option_after
from rapporteur.read_open_edition as e
inner join rapporteur.current_build as v on v.consultation_id = e.consultation_id
inner join rapporteur.build as f on f.build_id = v.build_id and f.cutoff < e.cutoff
inner join given as n on n.build_id = e.build_id
inner join given as o on o.build_id = f.build_id and o.respondent = n.respondent and o.question = n.question;
