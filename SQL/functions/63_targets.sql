-- Whom the next letter of a round goes to: those it was sent to whose own views are not on file.
--
-- A letter to "all" goes to every Member of the United Nations on the day; one to "silent" to those
-- of them from whom nothing had been received by the day before it was sent. Whoever has replied to
-- the round, promised a reply (an acknowledgement) or is spoken for by a group is told apart.
--
-- Params:  consultation  code        round  code
--          day           as of which replies and membership are looked at
--          acknowledged  whether who only acknowledged is reminded, too; else a promise counts as a reply
-- Grain:   one row for each State
-- Order:   English alphabetical order of names
create or replace function analysis.targets(
    consultation text, round text, day date, language text default 'en', acknowledged boolean default true
)
returns table (respondent text, name text, state_of_reply text, due_on date, days_overdue integer)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    about rapporteur.consultation;
    newest integer;
    letter rapporteur.rounds;
    codes text[];
begin
    select c.* into about from rapporteur.consultation as c where c.consultation = targets.consultation;
    select max(b.batch) into newest from rapporteur.batch as b where b.consultation_id = about.consultation_id;
    select r.* into letter
    from rapporteur.rounds as r
    where r.consultation_id = about.consultation_id
        and r.round = targets.round
        and rapporteur.known(r.from_batch, r.until_batch, newest);
    if letter.round is null then
        select array_agg(r.round) into codes
        from rapporteur.rounds as r
        where r.consultation_id = about.consultation_id
            and rapporteur.known(r.from_batch, r.until_batch, newest);
        raise exception using
            errcode = 'invalid_parameter_value',
            message = format('there is no round "%s" in consultation "%s"', targets.round, targets.consultation),
            hint = 'Rounds: ' || coalesce(array_to_string(codes, ', '), 'none') || '.';
    end if;
    return query
    with received as (

        select
            coalesce(s.entity, r.respondent) as entity, r.round, r.received, r.status, r.is_joint,
            r.status <> 'acknowledgement' or not targets.acknowledged as is_reply
        from rapporteur.received(about.consultation_id, newest) as r
        left join rapporteur.state as s on s.state = r.respondent
        where r.received <= targets.day

    ),

    addressed as (

        select m.entity
        from rapporteur.members_on(targets.day) as m
        where letter.addressees = 'all'
            or not exists (
                select
                from received as r
                where r.entity = m.entity and r.is_reply and r.received < letter.sent_from
            )

    )

    select
        s.state,
        coalesce(n.name ->> targets.language, n.name ->> 'en', s.state),
        case
            when exists (
                select from received as r where r.entity = a.entity and r.status = 'acknowledgement' and letter.round = any (r.round)
            ) then 'promised'
            when exists (
                select from received as r where r.entity = a.entity and r.is_joint and r.status = 'substantive'
            ) then 'joint reply only'
            when exists (
                select from received as r where r.entity = a.entity and r.status <> 'acknowledgement'
            ) then 'earlier reply on file'
            else 'silent'
        end,
        letter.due_on,
        case
            when letter.due_on is null then null
            else greatest(0, targets.day - letter.due_on)
        end
    from addressed as a
    cross join lateral (
        select t.state
        from rapporteur.state as t
        where t.entity = a.entity
            and (t.iso_from is null or t.iso_from <= targets.day)
            and (t.iso_to is null or t.iso_to >= targets.day)
        order by t.iso_from desc nulls last, t.state
        limit 1
    ) as s
    cross join lateral (select rapporteur.state_name_at(s.state, targets.day) as name) as n
    where not exists (
        select
        from received as r
        where r.entity = a.entity
            and not r.is_joint
            and r.is_reply
            and letter.round = any (r.round)
    )
    order by (n.name ->> 'en') collate "en-x-icu", s.state collate "C";
end
$$;
comment on function analysis.targets(text, text, date, text, boolean) is
    'Whom the next letter of a round goes to, as of a day. For loaders alone: who is left to be reminded tells who wrote, confidentially or not. Example: select * from analysis.targets(''a-52-314'', ''1997-2'', ''1997-07-30'');';
