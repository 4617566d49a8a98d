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
) as n;
comment on view analysis.replies is
    'Every reply and whom it speaks for: one row for each edition, reply and respondent. Confidential replies are counted and never named.';
comment on column analysis.replies.punctuality is 'on time <= due date < tolerated <= cut-off < late; unknown without a date.';
comment on column analysis.replies.reason is 'Why it speaks or not: new, renewed, carried over, superseded, acknowledgement, unchanged, withdrawn, after the cut-off.';
