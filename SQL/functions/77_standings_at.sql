-- Who stands how in which body at the cut-off, each once: the same State in two lists is one.
--
-- Grain:   one row for each body, standing, kind of participant and entity; who left is left out
-- Params:  $1 integer  build
create or replace function rapporteur.standings_at(build_id integer)
returns table (body text, standing text, participant_kind text, entity text, speaks boolean)
-- Views call it for readers, who may not look into schema rapporteur themselves.
language sql stable parallel safe security definer rows 50000
set search_path = pg_catalog, pg_temp
-- Everything is held in memory once, rather than sorted on disk.
set work_mem = '64MB'
begin atomic
    with build as materialized (

        select b.* from rapporteur.build as b where b.build_id = standings_at.build_id

    ),

    -- Codes first, so that few rows meet the names: most participations repeat another one.
    once as materialized (

        select
            r.body, coalesce(r.standing, 'not stated') as standing, r.participant_kind, r.participant
        from build as d
        inner join rapporteur.participations as r
            on r.consultation_id = d.consultation_id
            and rapporteur.known(r.from_batch, r.until_batch, d.batch)
            and (r.date_from is null or r.date_from <= d.cutoff)
            and (r.date_to is null or r.date_to >= d.cutoff)
        left join (
            -- What was held after the cut-off; few events are.
            select v.event
            from build as d
            inner join rapporteur.events as v
                on v.consultation_id = d.consultation_id
                and v.status <> 'planned'
                and v.date_from > d.cutoff
                and rapporteur.known(v.from_batch, v.until_batch, d.batch)
        ) as later on later.event = r.event
        where later.event is null
        group by r.body, coalesce(r.standing, 'not stated'), r.participant_kind, r.participant

    )

    select p.body, p.standing, p.participant_kind, n.entity, bool_or(n.speaks = 'yes')
    from once as p
    inner join rapporteur.participants_of(standings_at.build_id) as n on n.participant = p.participant
    where exists (
        select
        from build as d
        inner join rapporteur.bodies as b
            on b.consultation_id = d.consultation_id
            and rapporteur.known(b.from_batch, b.until_batch, d.batch)
            and (b.date_from is null or b.date_from <= d.cutoff)
        where b.body = p.body
    )
    group by p.body, p.standing, p.participant_kind, n.entity;
end;
