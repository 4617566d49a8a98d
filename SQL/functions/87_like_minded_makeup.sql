-- What the members of each group of like-minded Governments have in common: positions, regions, bodies.
--
-- Grain:   one row for each group and position, region or body that two of its members share
-- Params:  $1 integer    build
--          $2 bigint[]   group of each member     $3 text[]  the members
-- Returns: kind     position, region or body
--          members  of the group that share it; of  all who share it, in the group or not
-- Order:   none
create or replace function rapporteur.like_minded_makeup(build_id integer, groups bigint[], members text[])
returns table (group_number bigint, kind text, value text, label text, shared_by bigint, of bigint)
-- Views call it for readers, who may not look into schema rapporteur themselves.
language sql stable security definer
set search_path = pg_catalog, pg_temp
set enable_nestloop = off  -- As in begin_build: rows of functions cannot be foreseen.
set jit = off  -- What it compiles for costs that are guesses takes longer than the query.
begin atomic
    with build as (

        -- Without any group nobody's answers are looked up.
        select b.*
        from rapporteur.build as b
        where b.build_id = like_minded_makeup.build_id
            and array_remove(groups, null) <> '{}'

    ),

    member as (

        select m.number, m.respondent from unnest(groups, members) as m(number, respondent)

    ),

    trait as (

        select distinct m.number, m.respondent, 'position' as kind, a.question || ':' || a.option as value,
            (q.label ->> 'en') || ': ' || (o.label ->> 'en') as label
        from build as b
        cross join member as m
        inner join rapporteur.reply_result as r
            on r.build_id = b.build_id
            and r.respondent = m.respondent
            and r.speaks
        inner join rapporteur.coded_answers(b.consultation_id, b.batch) as a on a.reply = r.reply and a.option <> ''
        inner join rapporteur.questions as q
            on q.consultation_id = b.consultation_id
            and q.question = a.question
            and rapporteur.known(q.from_batch, q.until_batch, b.batch)
        inner join rapporteur.options as o
            on o.consultation_id = b.consultation_id
            and o.question = a.question
            and o.option = a.option
            and rapporteur.known(o.from_batch, o.until_batch, b.batch)
        union all
        select distinct m.number, m.respondent, 'region', g.region, n.name ->> 'en'
        from build as b
        cross join member as m
        inner join rapporteur.state_region as g
            on g.state = m.respondent
            and (g.valid_from is null or g.valid_from <= b.cutoff)
            and (g.valid_to is null or g.valid_to >= b.cutoff)
        inner join rapporteur.region as n on n.region = g.region
        union all
        select distinct m.number, m.respondent, 'body', p.body, coalesce(y.short ->> 'en', y.label ->> 'en')
        from build as b
        cross join member as m
        inner join rapporteur.participations as p
            on p.consultation_id = b.consultation_id
            and p.participant = m.respondent
            and coalesce(p.standing, 'member') = 'member'
            and (p.date_from is null or p.date_from <= b.cutoff)
            and (p.date_to is null or p.date_to >= b.cutoff)
            and rapporteur.known(p.from_batch, p.until_batch, b.batch)
        inner join rapporteur.bodies as y
            on y.consultation_id = b.consultation_id
            and y.body = p.body
            and rapporteur.known(y.from_batch, y.until_batch, b.batch)

    ),

    total as (

        select t.kind, t.value, count(*) as n from trait as t group by t.kind, t.value

    )

    select t.number, t.kind, t.value, coalesce(t.label, t.value), count(*), a.n
    from trait as t
    inner join total as a on a.kind = t.kind and a.value = t.value
    where t.number is not null
    group by t.number, t.kind, t.value, t.label, a.n
    having count(*) >= 2;
end;
