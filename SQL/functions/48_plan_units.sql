-- Decides which units of a build have to be computed, and takes over what the others gave before.
--
-- A unit is kept where an earlier build of the edition had one that depended on the same; in a build that
-- counts on from another's sums, those sums and the changed replies stand for most units.
--
-- Grain:   one row for each unit of the build
-- Params:  $1 integer  build, whose terms and programs are written
--          $2 text     what names the program that counts
-- Order:   scope, chunk
create or replace function rapporteur.plan_units(build_id integer, program text)
returns table (scope text, chunk integer, how text, reason text, inputs text, rows integer)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    insert into rapporteur.build_unit (build_id, scope, chunk, programs, bitmaps, how, reason, kept_from)
    select
        b.build_id, i.scope, i.chunk, i.programs, i.bitmaps,
        case
            when b.base_build is not null and i.scope not in ('values', 'evidence') then 'counted on'
            when same.build_id is not null then 'kept'
            else 'computed'
        end,
        case
            when b.base_build is not null and i.scope not in ('values', 'evidence')
                then format('from batch %s and the replies since', base.batch)
            when same.build_id is not null then format('nothing changed since batch %s', same.batch)
            when former.batch is null then 'never counted before'
            when former.programs = i.programs then format('replies changed since batch %s', former.batch)
            when former.bitmaps = i.bitmaps then format('definitions changed since batch %s', former.batch)
            else format('replies and definitions changed since batch %s', former.batch)
        end,
        same.build_id
    from rapporteur.build as b
    left join rapporteur.build as base on base.build_id = b.base_build
    cross join rapporteur.unit_inputs(plan_units.build_id, plan_units.program) as i
    left join lateral (
        select u.build_id, a.batch
        from rapporteur.build as a
        inner join rapporteur.build_unit as u on u.build_id = a.build_id
        where a.consultation_id = b.consultation_id
            and a.symbol = b.symbol
            and a.state = 'built'
            and u.scope = i.scope
            and u.chunk = i.chunk
            and u.programs = i.programs
            and u.bitmaps = i.bitmaps
            and u.counts is not null
        order by a.batch desc, a.build_id desc
        limit 1
    ) as same on true
    left join lateral (
        select u.programs, u.bitmaps, a.batch
        from rapporteur.build as a
        inner join rapporteur.build_unit as u on u.build_id = a.build_id
        where a.consultation_id = b.consultation_id
            and a.symbol = b.symbol
            and a.state = 'built'
            and u.scope = i.scope
            and u.chunk = i.chunk
        order by a.batch desc, a.build_id desc
        limit 1
    ) as former on true
    where b.build_id = plan_units.build_id;

    insert into rapporteur.partial (build_id, scope, chunk, item, part, n)
    select u.build_id, u.scope, u.chunk, c.item, c.part, c.n
    from rapporteur.build_unit as u
    inner join rapporteur.build_unit as k
        on k.build_id = u.kept_from
        and k.scope = u.scope
        and k.chunk = u.chunk
    cross join lateral unnest(k.items, k.parts, k.counts) as c(item, part, n)
    where u.build_id = plan_units.build_id and u.how = 'kept';

    return query
    select
        u.scope, u.chunk, u.how, u.reason, left(u.programs, 8) || '/' || left(u.bitmaps, 8),
        coalesce(p.n, 0)
    from rapporteur.build_unit as u
    left join (
        select p.scope, p.chunk, count(*)::integer as n
        from rapporteur.partial as p
        where p.build_id = plan_units.build_id
        group by p.scope, p.chunk
    ) as p on p.scope = u.scope and p.chunk = u.chunk
    where u.build_id = plan_units.build_id
    order by u.scope collate "C", u.chunk;
end
$$;
