-- Every reply and whom it speaks for in each edition. A confidential reply has no name.
--
-- Grain:   one row for each edition, reply and respondent that it stands for
create or replace view analysis.replies as
select
    b.symbol as edition,
    case when p.confidential = 'yes' then null else r.reply end as reply,
    array_to_string(p.round, ';') as round,
    case when p.confidential = 'yes' then null else r.respondent end as respondent,
    case when p.confidential = 'yes' then null else n.name ->> 'en' end as name,
    case when p.confidential = 'yes' then null else p.respondent end as lodged_by,
    case when p.confidential = 'yes' then null else p.on_behalf_of end as on_behalf_of,
    p.received_on,
    p.received_by,
    p.status,
    r.punctuality,
    r.speaks,
    r.reason,
    case when p.confidential = 'yes' then null else r.superseded_by end as superseded_by
from rapporteur.current_build as v
inner join rapporteur.build as b on b.build_id = v.build_id
inner join rapporteur.reply_result as r on r.build_id = b.build_id
inner join rapporteur.replies as p
    on p.consultation_id = b.consultation_id
    and p.reply = r.reply
    and rapporteur.known(p.from_batch, p.until_batch, b.batch)
cross join lateral (
    select rapporteur.respondent_name(b.consultation_id, b.batch, r.respondent, b.cutoff) as name
) as n
union all
-- Replies of an open survey: what is true of them is known by when they came.
select
    b.symbol,
    w.reply,
    array_to_string(c.round, ';'),
    coalesce(w.respondent, w.reply),
    coalesce(w.respondent, w.reply),
    coalesce(w.respondent, w.reply),
    null,
    c.received_on,
    c.received_by,
    'substantive',
    r.punctuality,
    r.speaks,
    r.reason,
    null
from rapporteur.current_build as v
inner join rapporteur.build as b on b.build_id = v.build_id
inner join rapporteur.wide_result as r on r.build_id = b.build_id
inner join rapporteur.receipt as c
    on c.consultation_id = b.consultation_id
    and c.receipt = r.receipt
inner join rapporteur.wide_reply as w
    on w.consultation_id = b.consultation_id
    and w.receipt = r.receipt
    and rapporteur.known(w.from_batch, w.until_batch, b.batch);
comment on view analysis.replies is
    'Every reply and whom it speaks for: one row for each edition, reply and respondent. Confidential replies are counted and never named.';
comment on column analysis.replies.punctuality is 'on time <= due date < tolerated <= cut-off < late; unknown without a date.';
comment on column analysis.replies.reason is 'Why it speaks or not: new, renewed, carried over, superseded, acknowledgement, unchanged, withdrawn, after the cut-off.';
