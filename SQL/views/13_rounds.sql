-- Every letter and what it brought by the cut-off.
--
-- A reply that may answer one of several letters is counted under each of them.
--
-- Grain:   one row for each edition and round sent by its cut-off
create or replace view analysis.rounds as
select
    e.edition,
    r.round,
    coalesce(rapporteur.worded(r.title), r.round) as title,
    r.sent_from,
    r.sent_to,
    r.due_on,
    r.addressees,
    r.mandate,
    l.replies + s.replies as replies,
    l.respondents + s.replies as respondents,
    l.joint_replies,
    l.late_replies + s.late_replies as late_replies,
    l.acknowledgements,
    r.due_on - r.sent_to as days_allowed_at_least,
    case when not g.hides then l.on_time + s.on_time end as on_time,
    case when not g.hides then l.after_due + s.after_due end as after_due,
    case when not g.hides then l.members end as members,
    case when not g.hides then round(l.members::numeric / nullif(m.size, 0), 4) end as share_of_members
from rapporteur.read_edition as e
inner join rapporteur.rounds as r
    on r.consultation_id = e.consultation_id
    and r.sent_from <= e.cutoff
    and rapporteur.known(r.from_batch, r.until_batch, e.batch)
cross join lateral (
    select
        count(distinct p.reply) filter (where p.status in ('substantive', 'unchanged')) as replies,
        count(distinct t.respondent) filter (where p.status in ('substantive', 'unchanged')) as respondents,
        count(distinct p.reply) filter (where p.on_behalf_of is not null) as joint_replies,
        count(distinct p.reply) filter (where t.punctuality = 'late' and p.status = 'substantive') as late_replies,
        count(distinct p.reply) filter (where p.status = 'acknowledgement') as acknowledgements,
        count(distinct p.reply) filter (
            where p.status in ('substantive', 'unchanged') and t.punctuality = 'on time'
        ) as on_time,
        count(distinct p.reply) filter (
            where p.status in ('substantive', 'unchanged') and t.punctuality in ('tolerated', 'late')
        ) as after_due,
        count(distinct n.entity) filter (where p.status in ('substantive', 'unchanged')) as members
    from rapporteur.reply_result as t
    inner join rapporteur.replies as p
        on p.consultation_id = e.consultation_id
        and p.reply = t.reply
        and r.round = any (p.round)
        and rapporteur.known(p.from_batch, p.until_batch, e.batch)
    left join rapporteur.state as c on c.state = t.respondent
    left join rapporteur.members_on(e.cutoff) as n on n.entity = c.entity
    where t.build_id = e.build_id and t.reason <> 'after the cut-off'
) as l
cross join lateral (
    -- Replies of an open survey, each of a respondent of its own.
    select
        coalesce(sum(w.replies), 0) as replies,
        coalesce(sum(w.replies) filter (where w.punctuality = 'late'), 0) as late_replies,
        coalesce(sum(w.replies) filter (where w.punctuality = 'on time'), 0) as on_time,
        coalesce(sum(w.replies) filter (where w.punctuality in ('tolerated', 'late')), 0) as after_due
    from rapporteur.wide_result as w
    inner join rapporteur.receipt as c
        on c.consultation_id = e.consultation_id
        and c.receipt = w.receipt
        and r.round = any (c.round)
    where w.build_id = e.build_id and w.reason <> 'after the cut-off'
) as s
cross join lateral (select count(*) as size from rapporteur.members_on(e.cutoff)) as m
-- What an edition that hides small numbers takes as known outside is how many replied, not when, nor who.
cross join lateral (select rapporteur.hides_from_reader(e.build_id) as hides) as g;
comment on view analysis.rounds is
    'Rounds, that is letters: one row for each edition and letter sent by its cut-off date, with what came back. A reply that may answer one of several letters is counted under each.';
comment on column analysis.rounds.sent_from is 'The first day on which it may have been sent; equal to sent_to where the day is known.';
comment on column analysis.rounds.sent_to is 'The last day on which it may have been sent.';
comment on column analysis.rounds.due_on is 'The day by which replies were asked for; empty where there was none.';
comment on column analysis.rounds.addressees is 'Whom it went to: all, or those still silent.';
comment on column analysis.rounds.mandate is 'The resolution or decision that asked for it.';
comment on column analysis.rounds.replies is 'Communications that answered it, acknowledgements apart.';
comment on column analysis.rounds.respondents is 'Respondents for which these speak: a joint reply stands for all members of its group.';
comment on column analysis.rounds.joint_replies is 'Replies by one State on behalf of a group.';
comment on column analysis.rounds.late_replies is 'Replies that came after the edition which first counted the letter.';
comment on column analysis.rounds.acknowledgements is 'Letters that said nothing but that a reply will follow.';
comment on column analysis.rounds.days_allowed_at_least is 'Days from the last on which it may have been sent to the day by which replies were asked for: no fewer were allowed.';
comment on column analysis.rounds.on_time is 'Of the replies, those known to have come by the due date.';
comment on column analysis.rounds.after_due is 'Of the replies, those known to have come after it.';
comment on column analysis.rounds.members is 'Members of the United Nations on the cut-off date for which the replies speak.';
comment on column analysis.rounds.share_of_members is 'These over the membership.';
