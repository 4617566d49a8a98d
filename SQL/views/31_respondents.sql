-- Who wrote by the cut-off, what it is, and whether it speaks.
--
-- Confidential replies are not in here; analysis.speaking counts them.
--
-- Grain:   one row for each edition and respondent
create or replace view analysis.respondents as
select
    t.edition,
    t.respondent,
    coalesce(rapporteur.worded(o.label), rapporteur.worded(s.name), t.respondent) as name,
    coalesce(o.kind, case when s.state is not null then 'state' else 'other' end) as kind,
    s.entity,
    s.region,
    s.subregion,
    s.macro_region,
    s.regional_group,
    s.is_member,
    t.replies,
    t.speaks,
    t.reply
from (
    select
        e.edition, e.build_id, e.consultation_id, e.batch, r.shown_respondent as respondent,
        count(*) as replies, bool_or(r.speaks) as speaks, max(r.shown_reply) filter (where r.speaks) as reply
    from rapporteur.read_edition as e
    inner join rapporteur.reply_result as r
        on r.build_id = e.build_id
        and r.shown_respondent is not null
        and r.reason <> 'after the cut-off'
    group by e.edition, e.build_id, e.consultation_id, e.batch, r.shown_respondent
    union all
    select e.edition, e.build_id, e.consultation_id, e.batch, w.reply, 1, r.speaks, w.reply
    from rapporteur.read_edition as e
    inner join rapporteur.wide_result as r on r.build_id = e.build_id and r.reason <> 'after the cut-off'
    inner join rapporteur.wide_reply as w
        on w.consultation_id = e.consultation_id
        and w.receipt = r.receipt
        and w.respondent is null
        and rapporteur.known(w.from_batch, w.until_batch, e.batch)
    union all
    select e.edition, e.build_id, e.consultation_id, e.batch, w.respondent, 1, r.speaks, w.reply
    from rapporteur.read_edition as e
    inner join rapporteur.wide_result as r on r.build_id = e.build_id and r.reason <> 'after the cut-off'
    inner join rapporteur.wide_reply as w
        on w.consultation_id = e.consultation_id
        and w.receipt = r.receipt
        and w.respondent is not null
        and rapporteur.known(w.from_batch, w.until_batch, e.batch)
) as t
left join rapporteur.respondents as o
    on o.consultation_id = t.consultation_id
    and o.respondent = t.respondent
    and rapporteur.known(o.from_batch, o.until_batch, t.batch)
left join rapporteur.read_states as s
    on s.build_id = t.build_id
    and s.state = t.respondent;
comment on view analysis.respondents is
    'Whoever wrote by the cut-off: one row for each edition and respondent, with what the register of States says of it. Confidential replies are not in here: analysis.speaking counts them.';
comment on column analysis.respondents.kind is 'state, organization, or what the consultation calls it; other where nothing is said.';
comment on column analysis.respondents.entity is 'One code for each State, whatever codes it had over time; empty for others.';
comment on column analysis.respondents.is_member is 'Whether it was a Member of the United Nations on the cut-off date; empty for others than States.';
comment on column analysis.respondents.replies is 'Communications received from it, or on its behalf, by the cut-off.';
comment on column analysis.respondents.speaks is 'Whether one of them counts; not so for an acknowledgement alone.';
comment on column analysis.respondents.reply is 'The one that counts.';
