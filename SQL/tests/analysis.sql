-- What holds for every view and function of schema analysis, whichever they are: explained, chosen by edition,
-- safe to call.
begin;
set local client_min_messages = warning;
create extension if not exists pgtap;
select plan(12);

select is_empty(
    $$select c.relname from pg_class as c
    where c.relnamespace = 'analysis'::regnamespace and c.relkind = 'v' and obj_description(c.oid, 'pg_class') is null$$,
    'every view has a comment'
);
select is_empty(
    $$select c.relname, a.attname
    from pg_class as c
    inner join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'analysis'::regnamespace and c.relkind = 'v' and col_description(c.oid, a.attnum) is null$$,
    'every column has a comment'
);
select is_empty(
    $$select f.oid::regprocedure from pg_proc as f
    where f.pronamespace = 'analysis'::regnamespace
        and coalesce(obj_description(f.oid, 'pg_proc'), '') !~ 'select .* from analysis|select analysis'$$,
    'every function has a comment with an example'
);
select is_empty(
    $$select c.relname, a.attname
    from pg_class as c
    inner join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0
    where c.relnamespace = 'analysis'::regnamespace and c.relkind = 'v'
        and a.attname ~ '(^|_)id$'
        and not exists (
            select from pg_attribute as b where b.attrelid = c.oid and b.attname in ('edition', 'consultation')
        )$$,
    'no number that stands for something is without its code'
);
select is_empty(
    $$select f.oid::regprocedure from pg_proc as f
    where f.pronamespace in ('analysis'::regnamespace, 'rapporteur'::regnamespace)
        and f.prosqlbody is null
        and not exists (select from unnest(f.proconfig) as c(line) where c.line like 'search_path=pg_catalog, pg_temp')
        and not exists (
            select from pg_depend as d
            where d.classid = 'pg_proc'::regclass and d.objid = f.oid and d.deptype = 'e'
        )$$,
    'every function either is bound to what it names as it is made, or pins its search_path'
);
select is_empty(
    $$select f.oid::regprocedure from pg_proc as f
    where f.pronamespace in ('analysis'::regnamespace, 'rapporteur'::regnamespace)
        and f.prosecdef
        and not exists (select from unnest(f.proconfig) as c(line) where c.line = 'search_path=pg_catalog, pg_temp')$$,
    'every function with its owner''s rights pins its search_path, temporary objects last'
);
select is_empty(
    $$select c.relname from pg_class as c
    where c.relnamespace = 'analysis'::regnamespace and c.relkind = 'v'
        and not coalesce(c.reloptions @> array['security_barrier=true'], false)$$,
    'every view masks its rows before anything else is asked of them'
);
select is_empty(
    $$select o.name from (
        select c.oid::regclass::text as name, c.relowner as owner
        from pg_class as c
        where c.relnamespace in ('analysis'::regnamespace, 'rapporteur'::regnamespace) and c.relkind in ('r', 'p', 'v')
            and not exists (
                select from pg_depend as d
                where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e'
            )
        union all
        select f.oid::regprocedure::text, f.proowner
        from pg_proc as f
        where f.pronamespace in ('analysis'::regnamespace, 'rapporteur'::regnamespace)
            and not exists (
                select from pg_depend as d
                where d.classid = 'pg_proc'::regclass and d.objid = f.oid and d.deptype = 'e'
            )
    ) as o
    where o.owner <> 'rapporteur_owner'::regrole$$,
    'everything belongs to rapporteur_owner'
);
select ok(
    not r.rolcanlogin and not r.rolsuper and not r.rolcreaterole and not r.rolcreatedb and not r.rolbypassrls,
    r.rolname || ' can neither log in nor do more than it has to'
)
from pg_roles as r
where r.rolname in ('rapporteur_owner', 'rapporteur_loader', 'rapporteur_reader')
order by r.rolname;
select is(
    (select count(*) from pg_db_role_setting as s
    inner join pg_roles as r on r.oid = s.setrole
    cross join unnest(s.setconfig) as c(line)
    where r.rolname in ('rapporteur_reader', 'rapporteur_loader') and c.line ~ '^(statement|lock)_timeout=[1-9]'),
    4::bigint,
    'readers and loaders wait, and let wait, for a limited time'
);
select * from finish();
rollback;
