-- Who speaks in an edition, by which reply, or by which unlinked sheet; and where nothing but a number is
-- known of whoever wrote, replies of an open survey.
--
-- Grain:   one row for each edition and record that speaks
create or replace view rapporteur.read_speaking as
select
    e.edition, e.build_id, e.consultation_id, e.batch, e.cutoff,
    r.shown_reply as reply, r.shown_respondent as respondent, null::text as sheet, r.record_no,
    r.rounds, r.is_joint, r.punctuality, r.reason, r.hidden, r.reply as stored_reply, false as is_wide,
    null::bytea as answers, null::numeric[] as numbers
from rapporteur.read_open_edition as e
inner join rapporteur.reply_result as r on r.build_id = e.build_id and r.speaks
union all
select
    e.edition, e.build_id, e.consultation_id, e.batch, e.cutoff,
    null, null, case when r.reply is null then r.sheet end, r.record_no, null, null, null, 'unlinked sheet', false, null, false,
    null, null
from (
    select distinct o.edition, o.build_id, o.consultation_id, o.batch, o.cutoff, h.sheet
    from rapporteur.read_open_edition as o
    inner join rapporteur.sheets as h
        on h.consultation_id = o.consultation_id
        and h.reply is null
        and rapporteur.known(h.from_batch, h.until_batch, o.batch)
    left join rapporteur.editions as d
        on d.consultation_id = h.consultation_id
        and d.symbol = h.received_by
        and rapporteur.known(d.from_batch, d.until_batch, o.batch)
    where coalesce(h.received_on, d.cutoff) <= o.cutoff
) as e
inner join rapporteur.listed_record as r
    on r.consultation_id = e.consultation_id
    and r.sheet = e.sheet
    and r.reply is null
    and rapporteur.known(r.from_batch, r.until_batch, e.batch)
union all
select
    e.edition, e.build_id, e.consultation_id, e.batch, e.cutoff,
    w.reply, w.reply, null, w.record_no, c.round, false, r.punctuality, r.reason, false, w.reply, true,
    w.answers, w.numbers
from rapporteur.read_open_edition as e
inner join rapporteur.wide_result as r on r.build_id = e.build_id and r.speaks
inner join rapporteur.receipt as c
    on c.consultation_id = e.consultation_id
    and c.receipt = r.receipt
inner join rapporteur.wide_reply as w
    on w.consultation_id = e.consultation_id
    and w.receipt = r.receipt
    and w.respondent is null
    and rapporteur.known(w.from_batch, w.until_batch, e.batch)
union all
select
    e.edition, e.build_id, e.consultation_id, e.batch, e.cutoff,
    w.reply, w.respondent, null, w.record_no, c.round, false, r.punctuality, r.reason, false, w.reply, true,
    w.answers, w.numbers
from rapporteur.read_open_edition as e
inner join rapporteur.wide_result as r on r.build_id = e.build_id and r.speaks
inner join rapporteur.receipt as c
    on c.consultation_id = e.consultation_id
    and c.receipt = r.receipt
inner join rapporteur.wide_reply as w
    on w.consultation_id = e.consultation_id
    and w.receipt = r.receipt
    and w.respondent is not null
    and rapporteur.known(w.from_batch, w.until_batch, e.batch);
