-- Keeps what each unit of a build gave, for the next build of the edition; what earlier ones kept goes.
--
-- Params:  $1 integer  build; table partial holds its counts
create or replace function rapporteur.store_units(build_id integer)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    build rapporteur.build;
begin
    select b.* into build from rapporteur.build as b where b.build_id = store_units.build_id;
    update rapporteur.build_unit as u
    set items = coalesce(c.items, '{}'), parts = coalesce(c.parts, '{}'), counts = coalesce(c.counts, '{}')
    from rapporteur.build_unit as own
    left join (
        select
            p.scope, p.chunk,
            array_agg(p.item) as items, array_agg(p.part) as parts, array_agg(p.n) as counts
        from rapporteur.partial as p
        where p.build_id = store_units.build_id
        group by p.scope, p.chunk
    ) as c on c.scope = own.scope and c.chunk = own.chunk
    where own.build_id = store_units.build_id
        and own.how <> 'counted on'
        and u.build_id = own.build_id
        and u.scope = own.scope
        and u.chunk = own.chunk;
    -- A build that counts on has not all of its own; a later one may need what the whole one before kept.
    if build.base_build is null and build.as_of is null then
        delete from rapporteur.build_unit as u
        using rapporteur.build as a
        where a.build_id = u.build_id
            and a.consultation_id = build.consultation_id
            and a.symbol = build.symbol
            and a.batch < build.batch;
    end if;
end
$$;
