-- Who takes part anywhere: the name, the State behind a code, whether it speaks in the build.
--
-- Codes of one State are one entity, so that a State in two lists is counted once. A confidential
-- reply is never given away: where there is one, "no" could name its author by elimination.
--
-- Grain:   one row for each participant
-- Params:  $1 integer  build
create or replace function rapporteur.participants_of(build_id integer)
returns table (participant text, entity text, names jsonb, speaks text)
-- Views call it for readers, who may not look into schema rapporteur themselves.
language sql stable parallel safe security definer rows 1000
set search_path = pg_catalog, pg_temp
begin atomic
    with build as (

        select b.* from rapporteur.build as b where b.build_id = participants_of.build_id

    ),

    found as materialized (

        select q.participant
        from build as b
        inner join rapporteur.participations as q on q.consultation_id = b.consultation_id
        union
        select a.party
        from build as b
        inner join rapporteur.instrument_actions as a on a.consultation_id = b.consultation_id

    ),

    speaking as materialized (

        select distinct coalesce(t.entity, r.respondent) as entity
        from build as b
        inner join rapporteur.reply_result as r on r.build_id = b.build_id and r.speaks
        inner join rapporteur.replies as c
            on c.consultation_id = b.consultation_id
            and c.reply = r.reply
            and c.confidential = 'no'
            and rapporteur.known(c.from_batch, c.until_batch, b.batch)
        left join rapporteur.state as t on t.state = r.respondent

    ),

    silent as materialized (

        select case when rapporteur.has_confidential(participants_of.build_id) then 'not shown' else 'no' end as word

    )

    select
        f.participant,
        coalesce(s.entity, f.participant),
        coalesce(o.label, rapporteur.respondent_name(b.consultation_id, b.batch, f.participant, b.cutoff)),
        case when v.entity is not null then 'yes' else q.word end
    from build as b
    cross join silent as q
    cross join found as f
    left join rapporteur.state as s on s.state = f.participant
    left join rapporteur.bodies as o
        on o.consultation_id = b.consultation_id
        and o.body = f.participant
        and rapporteur.known(o.from_batch, o.until_batch, b.batch)
    left join speaking as v on v.entity = coalesce(s.entity, f.participant);
end;
