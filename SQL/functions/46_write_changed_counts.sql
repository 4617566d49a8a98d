-- Counts on from the sums of another build: takes from them what the changed records were counted for
-- there, and adds what they are counted for now.
--
-- Params:  $1 integer  build that counts on from another one; its terms and programs are written
create or replace function rapporteur.write_changed_counts(build_id integer)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    build rapporteur.build;
    base rapporteur.build;
    records integer[];
begin
    select b.* into build from rapporteur.build as b where b.build_id = write_changed_counts.build_id;
    select b.* into base from rapporteur.build as b where b.build_id = build.base_build;
    select array_agg(c.record_no) into records
    from rapporteur.changed_records(build.consultation_id, base.batch, build.batch) as c;

    insert into rapporteur.partial (build_id, scope, item, part, n)
    with plan as materialized (
        select p.scope, p.item, p.part, p.program, (row_number() over ())::integer as number
        from rapporteur.program as p
        where p.build_id = build.build_id and p.scope <> 'values'
    ),
    programs as materialized (
        select array_agg(p.program order by p.number) as list from plan as p
    ),
    counted as (
        select e.number, bit_count(e.bits) as n
        from programs
        cross join rapporteur.evaluate_records(build.build_id, records, programs.list) as e
        union all
        select e.number, -bit_count(e.bits)
        from programs
        cross join rapporteur.evaluate_records(base.build_id, records, programs.list) as e
    ),
    summed as (
        select p.scope, p.item, p.part, c.n
        from counted as c
        inner join plan as p on p.number = c.number
        union all
        select k.scope, k.item, k.part, k.n
        from rapporteur.kept_partial as k
        where k.build_id = base.build_id
    )
    select build.build_id, s.scope, s.item, s.part, sum(s.n)
    from summed as s
    group by s.scope, s.item, s.part;
end
$$;
