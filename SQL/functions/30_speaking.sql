-- Which reply speaks for whom in an edition, and why each of the others does not.
--
-- The newest substantive reply received by the cut-off speaks, whole. "Unchanged" renews the older
-- one; a withdrawal ends it; silence keeps it; an own reply beats a joint one of the same day; an
-- acknowledgement gives no answers. Codes of one State count as one respondent.
--
-- Grain:   one row for each reply to a round sent by the cut-off, and each respondent it stands for
-- Params:  $1 integer  consultation
--          $2 integer  batch
--          $3 date     cut-off
-- Returns: punctuality  on time <= due date < tolerated <= cut-off < late, or unknown
--          reason       new, renewed, carried over, superseded, acknowledgement, unchanged,
--                       withdrawn, after the cut-off
--          other        the reply that supersedes or is renewed, where there is one
-- Order:   none
create or replace function rapporteur.speaking(consultation_id integer, batch integer, cutoff date)
returns table (
    reply text, respondent text, entity text, rounds text[], is_joint boolean, punctuality text,
    speaks boolean, reason text, other text
)
language sql stable parallel safe
begin atomic
    with edition as (

        select e.symbol, e.cutoff
        from rapporteur.editions as e
        where e.consultation_id = speaking.consultation_id
            and rapporteur.known(e.from_batch, e.until_batch, speaking.batch)

    ),

    letter as (

        select
            r.round, r.sent_from, r.due_on,
            -- The edition that first counts the replies to a letter tells tolerated from late.
            (select min(e.cutoff) from edition as e where e.cutoff >= coalesce(r.due_on, r.sent_to)) as counted_to
        from rapporteur.rounds as r
        where r.consultation_id = speaking.consultation_id
            and rapporteur.known(r.from_batch, r.until_batch, speaking.batch)

    ),

    communication as (

        select
            r.*,
            coalesce(s.entity, r.respondent) as entity,
            l.sent_from, l.due_on, l.counted_to
        from rapporteur.received(speaking.consultation_id, speaking.batch) as r
        left join rapporteur.state as s on s.state = r.respondent
        cross join lateral (
            -- Where it cannot be told which of several letters is answered, the last due date holds.
            select min(sent_from) as sent_from, max(due_on) as due_on, max(counted_to) as counted_to
            from letter
            where letter.round = any (r.round)
        ) as l
        where l.sent_from <= speaking.cutoff

    ),

    ranked as (

        select
            c.*,
            row_number() over (
                partition by c.entity
                order by c.received, (not c.is_joint), c.sent_from, c.reply collate "C"
            ) as place
        from communication as c
        where c.received <= speaking.cutoff
            and c.status in ('substantive', 'unchanged', 'withdrawn')

    ),

    -- What each communication makes of the views on file: the substantive reply then in force.
    decided as (

        select
            r.*,
            max(r.place) filter (where r.status in ('substantive', 'withdrawn')) over (
                partition by r.entity
            ) as last_view
        from ranked as r

    ),

    in_force as (

        select d.entity, d.reply, d.place
        from decided as d
        where d.place = d.last_view and d.status = 'substantive'

    ),

    ending as (

        select d.entity, d.reply, d.place, d.status
        from decided as d
        where d.place = d.last_view

    ),

    renewing as (

        select d.entity, array_agg(distinct round_name) as rounds
        from decided as d
        inner join in_force as f on f.entity = d.entity and d.place > f.place
        cross join unnest(d.round) as round_name
        where d.status = 'unchanged'
        group by d.entity

    )

    select
        c.reply,
        c.respondent,
        c.entity,
        case when f.reply = c.reply and n.rounds is not null
            then array(select distinct name from unnest(c.round || n.rounds) as name order by name)
            else c.round
        end,
        c.is_joint,
        case
            when c.received_by is null and c.received <= coalesce(c.due_on, c.received) then 'on time'
            when c.received > c.counted_to then 'late'
            when c.received_by is null then 'tolerated'
            else 'unknown'
        end,
        f.reply is not null and f.reply = c.reply,
        case
            when c.received > speaking.cutoff then 'after the cut-off'
            when c.status = 'acknowledgement' then 'acknowledgement'
            when c.status = 'withdrawn' then 'withdrawn'
            when c.status = 'unchanged' then 'unchanged'
            when f.reply = c.reply and n.rounds is not null then 'renewed'
            when f.reply = c.reply and exists (
                select from edition as e where e.cutoff < speaking.cutoff and c.received <= e.cutoff
            ) then 'carried over'
            when f.reply = c.reply then 'new'
            when x.status = 'withdrawn' then 'withdrawn'
            else 'superseded'
        end,
        case
            when c.received > speaking.cutoff or c.status in ('acknowledgement', 'withdrawn') then null
            when f.reply is distinct from c.reply then f.reply
        end
    from communication as c
    left join in_force as f on f.entity = c.entity
    left join ending as x on x.entity = c.entity
    left join renewing as n on n.entity = c.entity;
end;
