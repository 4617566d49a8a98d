-- Who stands behind each figure of each edition.
--
-- A figure that more than 10,000 stand behind is not spelled out: analysis.evidence() answers for it.
--
-- Grain:   one row for each edition, figure and respondent or unlinked sheet
create or replace view analysis.figure_evidence as
select
    e.edition,
    v.figure,
    coalesce(rapporteur.worded(f.label), v.figure) as label,
    k.respondent,
    case when k.respondent is not null
        then coalesce(rapporteur.worded(o.label), rapporteur.worded(s.name), k.respondent)
    end as name,
    k.reply,
    v.sheet,
    coalesce(r.hidden, false) as is_confidential
from rapporteur.read_open_edition as e
inner join rapporteur.evidence_result as v on v.build_id = e.build_id
inner join rapporteur.figures as f
    on f.consultation_id = e.consultation_id
    and f.figure = v.figure
    and rapporteur.known(f.from_batch, f.until_batch, e.batch)
left join rapporteur.reply_result as r
    on r.build_id = e.build_id
    and r.reply = v.reply
    and r.respondent = v.respondent
cross join lateral (
    select
        -- A reply of an open survey is in no list of replies, and never confidential.
        case when r.reply is null then v.respondent else r.shown_respondent end as respondent,
        case when r.reply is null then v.reply else r.shown_reply end as reply
) as k
left join rapporteur.respondents as o
    on o.consultation_id = e.consultation_id
    and o.respondent = k.respondent
    and rapporteur.known(o.from_batch, o.until_batch, e.batch)
left join lateral (
    select n.name
    from rapporteur.state_name as n
    where n.state = k.respondent
        and (n.valid_from is null or n.valid_from <= e.cutoff)
        and (n.valid_to is null or n.valid_to >= e.cutoff)
    order by n.valid_from desc nulls last
    limit 1
) as s on true;
comment on view analysis.figure_evidence is
    'Who stands behind each figure: one row for each edition, figure and respondent or unlinked sheet. Of a figure with more than 10,000 ask analysis.evidence(edition, expression).';
comment on column analysis.figure_evidence.label is 'What the figure counts.';
comment on column analysis.figure_evidence.sheet is 'The unlinked sheet; empty for a reply.';
comment on column analysis.figure_evidence.is_confidential is 'Whether name and reply are kept from readers.';
