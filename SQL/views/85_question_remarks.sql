-- Remarks that stand beside an answer, question by question: quoted, never tallied.
--
-- The remark of a confidential reply is given without a name. Of several coders' sheets all remarks are told.
--
-- Grain:   one row for each edition and answer with a remark that came by the cut-off
create or replace view analysis.question_remarks as
select
    e.edition,
    h.question,
    coalesce(q.label ->> 'en', h.question) as label,
    nullif(h.option, '') as option,
    case when c.hidden then null else h.sheet end as sheet,
    case when c.hidden then null else p.respondent end as respondent,
    case when c.hidden then null else n.name ->> 'en' end as name,
    h.remark,
    row_number() over (
        partition by e.edition
        order by q.position, h.question collate "C", c.hidden, h.sheet collate "C", h.option collate "C", h.coder collate "C"
    ) as position
from rapporteur.read_open_edition as e
inner join rapporteur.sheets as h
    on h.consultation_id = e.consultation_id
    and h.remark <> ''
    and rapporteur.known(h.from_batch, h.until_batch, e.batch)
inner join rapporteur.questions as q
    on q.consultation_id = e.consultation_id
    and q.question = h.question
    and rapporteur.known(q.from_batch, q.until_batch, e.batch)
left join rapporteur.editions as d
    on d.consultation_id = e.consultation_id
    and d.symbol = h.received_by
    and rapporteur.known(d.from_batch, d.until_batch, e.batch)
left join rapporteur.replies as p
    on p.consultation_id = e.consultation_id
    and p.reply = h.reply
    and rapporteur.known(p.from_batch, p.until_batch, e.batch)
cross join lateral (
    select
        -- Whoever writes an edition has it as it was known; others do not see what is confidential by now.
        coalesce(p.confidential = 'yes', false) or (
            not has_schema_privilege(current_user, 'rapporteur', 'usage')
            and exists (
                select
                from rapporteur.replies as x
                where x.consultation_id = e.consultation_id
                    and x.reply = h.reply
                    and x.confidential = 'yes'
                    and x.until_batch is null
            )
        ) as hidden,
        case
            when h.reply is null then coalesce(h.received_on, d.cutoff) <= e.cutoff
            else exists (
                select
                from rapporteur.reply_result as r
                where r.build_id = e.build_id and r.reply = h.reply and r.reason <> 'after the cut-off'
            )
        end as is_in
) as c
cross join lateral (
    select rapporteur.respondent_name(e.consultation_id, e.batch, p.respondent, e.cutoff) as name
) as n
where c.is_in;
comment on view analysis.question_remarks is
    'Remarks beside answers: one row for each edition and answer with one. They are quoted, never tallied; confidential ones without a name.';
comment on column analysis.question_remarks.option is 'The option beside which the remark stands; empty where it is beside the question.';
