-- Every letter and what it brought by the cut-off: rounds.csv.
--
-- A reply that may answer one of several letters is counted under each of them.
--
-- Grain:   one row for each round sent by the cut-off
-- Params:  $1 integer  build
--          $2 text     language of the titles
-- Order:   date of sending, round
with

known_round as (

    select r.*, b.consultation_id as consultation, b.build_id, b.cutoff
    from rapporteur.build as b
    inner join rapporteur.rounds as r
        on r.consultation_id = b.consultation_id
        and rapporteur.known(r.from_batch, r.until_batch, b.batch)
    where b.build_id = $1::integer and r.sent_from <= b.cutoff

),

answer as (

    select k.round, p.status, p.on_behalf_of, t.reply, t.respondent, t.reason, t.punctuality, m.entity as member
    from known_round as k
    inner join rapporteur.build as b on b.build_id = k.build_id
    inner join rapporteur.reply_result as t on t.build_id = b.build_id
    inner join rapporteur.replies as p
        on p.consultation_id = b.consultation_id
        and p.reply = t.reply
        and k.round = any (p.round)
        and rapporteur.known(p.from_batch, p.until_batch, b.batch)
    left join rapporteur.state as s on s.state = t.respondent
    left join rapporteur.members_of($1::integer) as m on m.entity = s.entity
    where t.reason <> 'after the cut-off'

),

-- Replies of an open survey, each of a respondent of its own.
survey as (

    select
        k.round,
        sum(w.replies) as replies,
        sum(w.replies) filter (where w.punctuality = 'late') as late_replies,
        sum(w.replies) filter (where w.punctuality = 'on time') as on_time,
        sum(w.replies) filter (where w.punctuality in ('tolerated', 'late')) as after_due
    from known_round as k
    inner join rapporteur.wide_result as w on w.build_id = k.build_id
    inner join rapporteur.receipt as c
        on c.consultation_id = k.consultation
        and c.receipt = w.receipt
        and k.round = any (c.round)
    where w.reason <> 'after the cut-off'
    group by k.round

),

-- What an edition that hides small numbers takes as known outside is how many replied, not when, nor who.
punctual as (

    select
        k.round,
        count(distinct a.reply) filter (where a.punctuality = 'on time') + coalesce(max(s.on_time), 0) as on_time,
        count(distinct a.reply) filter (where a.punctuality in ('tolerated', 'late'))
            + coalesce(max(s.after_due), 0) as after_due,
        count(distinct a.member) as members
    from known_round as k
    left join answer as a on a.round = k.round and a.status in ('substantive', 'unchanged')
    left join survey as s on s.round = k.round
    where rapporteur.suppress_below($1::integer) is null
    group by k.round

),

membership as (

    select count(*) as size from rapporteur.members_of($1::integer)

)

select
    k.round,
    coalesce(rapporteur.worded(k.title, $2::text), k.round) as title,
    to_char(k.sent_from, 'YYYY-MM-DD') as sent_from,
    to_char(k.sent_to, 'YYYY-MM-DD') as sent_to,
    to_char(k.due_on, 'YYYY-MM-DD') as due_on,
    k.addressees,
    k.mandate,
    count(distinct a.reply) filter (where a.status in ('substantive', 'unchanged'))
        + coalesce(max(s.replies), 0) as replies,
    count(distinct a.respondent) filter (where a.status in ('substantive', 'unchanged'))
        + coalesce(max(s.replies), 0) as governments,
    count(distinct a.reply) filter (where a.on_behalf_of is not null) as joint_replies,
    count(distinct a.reply) filter (where a.punctuality = 'late' and a.status = 'substantive')
        + coalesce(max(s.late_replies), 0) as late_replies,
    count(distinct a.reply) filter (where a.status = 'acknowledgement') as acknowledgements,
    k.due_on - k.sent_to as days_allowed_at_least,
    max(p.on_time) as on_time,
    max(p.after_due) as after_due,
    max(p.members) as members,
    round(max(p.members)::numeric / nullif((select m.size from membership as m), 0), 4) as share_of_members
from known_round as k
left join answer as a on a.round = k.round
left join survey as s on s.round = k.round
left join punctual as p on p.round = k.round
group by k.round, k.title, k.sent_from, k.sent_to, k.due_on, k.addressees, k.mandate
order by k.sent_from, k.round collate "C"
