-- Every reply and whom it speaks for in each edition. A confidential reply has no name.
--
-- The union stands within a query, for PostgreSQL takes a view that is nothing but a union apart, and a barrier
-- with it.
--
-- Grain:   one row for each edition, reply and respondent that it stands for
create or replace view analysis.replies as
select told.*
from (
    select
        b.edition,
        r.shown_reply as reply,
        array_to_string(p.round, ';') as round,
        r.shown_respondent as respondent,
        case when r.hidden then null else coalesce(rapporteur.worded(o.label), rapporteur.worded(s.name), r.respondent) end
            as name,
        case when r.hidden then null else p.respondent end as lodged_by,
        case when r.hidden then null else p.on_behalf_of end as on_behalf_of,
        p.received_on,
        p.received_by,
        p.status,
        r.punctuality,
        r.speaks,
        r.reason,
        case when r.hidden then null else r.superseded_by end as superseded_by
    from rapporteur.read_edition as b
    inner join rapporteur.reply_result as r on r.build_id = b.build_id
    inner join rapporteur.replies as p
        on p.consultation_id = b.consultation_id
        and p.reply = r.reply
        and rapporteur.known(p.from_batch, p.until_batch, b.batch)
    left join rapporteur.respondents as o
        on o.consultation_id = b.consultation_id
        and o.respondent = r.shown_respondent
        and rapporteur.known(o.from_batch, o.until_batch, b.batch)
    left join lateral (
        select n.name
        from rapporteur.state_name as n
        where n.state = r.shown_respondent
            and (n.valid_from is null or n.valid_from <= b.cutoff)
            and (n.valid_to is null or n.valid_to >= b.cutoff)
        order by n.valid_from desc nulls last
        limit 1
    ) as s on true
    union all
    -- Replies of an open survey: what is true of them is known by when they came. Those whose respondent has no
    -- other code stand apart, so that either code finds a reply.
    select
        b.edition, w.reply, array_to_string(c.round, ';'), w.reply, w.reply, w.reply, null, c.received_on, c.received_by,
        'substantive', r.punctuality, r.speaks, r.reason, null
    from rapporteur.read_edition as b
    inner join rapporteur.wide_result as r on r.build_id = b.build_id
    inner join rapporteur.receipt as c
        on c.consultation_id = b.consultation_id
        and c.receipt = r.receipt
    inner join rapporteur.wide_reply as w
        on w.consultation_id = b.consultation_id
        and w.receipt = r.receipt
        and w.respondent is null
        and rapporteur.known(w.from_batch, w.until_batch, b.batch)
    union all
    select
        b.edition, w.reply, array_to_string(c.round, ';'), w.respondent, w.respondent, w.respondent, null, c.received_on,
        c.received_by, 'substantive', r.punctuality, r.speaks, r.reason, null
    from rapporteur.read_edition as b
    inner join rapporteur.wide_result as r on r.build_id = b.build_id
    inner join rapporteur.receipt as c
        on c.consultation_id = b.consultation_id
        and c.receipt = r.receipt
    inner join rapporteur.wide_reply as w
        on w.consultation_id = b.consultation_id
        and w.receipt = r.receipt
        and w.respondent is not null
        and rapporteur.known(w.from_batch, w.until_batch, b.batch)
) as told;
comment on view analysis.replies is
    'Every reply and whom it speaks for: one row for each edition, reply and respondent, so that a joint reply has a row for each member. Confidential replies are counted and never named.';
comment on column analysis.replies.lodged_by is 'Who sent it: the State that wrote on behalf of a group, else the respondent.';
comment on column analysis.replies.on_behalf_of is 'The group of a joint reply: analysis.group_members has its members.';
comment on column analysis.replies.received_by is 'The edition in time for which it came, where its day is not known.';
comment on column analysis.replies.status is 'substantive, acknowledgement (a reply will follow), unchanged (renews an older one) or withdrawn.';
comment on column analysis.replies.punctuality is 'on time <= due date < tolerated <= cut-off < late, by the cut-off of the edition that first counted the letter, so that what was late then may speak in a later one; unknown without a date.';
comment on column analysis.replies.speaks is 'Whether this is the reply that counts for the respondent.';
comment on column analysis.replies.reason is 'Why it speaks or not: new, renewed, carried over, superseded, acknowledgement, unchanged, withdrawn, after the cut-off.';
comment on column analysis.replies.superseded_by is 'The reply that counts instead, or that this one renews.';
