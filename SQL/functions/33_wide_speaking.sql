-- What an edition makes of the replies of an open survey, by when they came.
--
-- The rules are those of speaking(); a wide reply is the only one of its respondent, so nothing
-- supersedes it.
--
-- Grain:   one row for each receipt to a round sent by the cut-off
-- Params:  $1 integer  consultation
--          $2 integer  batch
--          $3 date     cut-off
-- Order:   none
create or replace function rapporteur.wide_speaking(consultation_id integer, batch integer, cutoff date)
returns table (receipt integer, round text[], punctuality text, speaks boolean, reason text)
language sql stable parallel safe
begin atomic
    with edition as (

        select e.symbol, e.cutoff
        from rapporteur.editions as e
        where e.consultation_id = wide_speaking.consultation_id
            and rapporteur.known(e.from_batch, e.until_batch, wide_speaking.batch)

    ),

    communication as (

        select c.receipt, c.round, c.received_by, coalesce(c.received_on, e.cutoff) as received, l.*
        from rapporteur.receipt as c
        left join edition as e on e.symbol = c.received_by
        cross join lateral (
            select
                min(r.sent_from) as sent_from,
                max(r.due_on) as due_on,
                max((select min(e.cutoff) from edition as e where e.cutoff >= coalesce(r.due_on, r.sent_to))) as counted_to
            from rapporteur.rounds as r
            where r.consultation_id = wide_speaking.consultation_id
                and r.round = any (c.round)
                and rapporteur.known(r.from_batch, r.until_batch, wide_speaking.batch)
        ) as l
        where c.consultation_id = wide_speaking.consultation_id and l.sent_from <= wide_speaking.cutoff

    )

    select
        c.receipt,
        c.round,
        case
            when c.received_by is null and c.received <= coalesce(c.due_on, c.received) then 'on time'
            when c.received > c.counted_to then 'late'
            when c.received_by is null then 'tolerated'
            else 'unknown'
        end,
        c.received <= wide_speaking.cutoff,
        case
            when c.received > wide_speaking.cutoff then 'after the cut-off'
            when exists (
                select from edition as e where e.cutoff < wide_speaking.cutoff and c.received <= e.cutoff
            ) then 'carried over'
            else 'new'
        end
    from communication as c;
end;
