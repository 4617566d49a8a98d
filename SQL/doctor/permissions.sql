-- Whether the user may do the job, and nobody else more than is meant.
--
-- Grain:   one row for each finding
-- Order:   none
-- Read by: Examination.swift
with

relation as (

    select c.oid, format('%I.%I', n.nspname, c.relname) as name, n.nspname, c.relkind
    from pg_class as c
    inner join pg_namespace as n on n.oid = c.relnamespace
    where n.nspname in ('rapporteur', 'analysis') and c.relkind in ('r', 'p', 'v', 'm')

),

role as (

    select name, to_regrole(name) as oid
    from unnest(array['rapporteur_owner', 'rapporteur_loader', 'rapporteur_reader']) as name

)

select
    'error' as severity,
    format('%s may not write to %s', current_user, string_agg(r.name, ', ' order by r.name collate "C")) as finding,
    format('grant rapporteur_loader to %I', current_user) as advice
from relation as r
where r.nspname = 'rapporteur'
    and r.relkind in ('r', 'p')
    and not (
        has_schema_privilege(r.nspname, 'usage')
        and has_table_privilege(r.oid, 'select')
        and has_table_privilege(r.oid, 'insert')
        and has_table_privilege(r.oid, 'update')
        and has_table_privilege(r.oid, 'delete')
    )
having count(*) > 0
union all
select
    'error',
    format('rapporteur_reader may read %s, where confidential names are', string_agg(r.name, ', ' order by r.name collate "C")),
    'Run ''rapporteur init --repair'' as the owner; then find out who granted it: \dp rapporteur.*'
from relation as r
inner join role as o on o.name = 'rapporteur_reader' and o.oid is not null
where r.nspname = 'rapporteur'
    and has_schema_privilege(o.oid, 'rapporteur', 'usage')
    and has_table_privilege(o.oid, r.oid, 'select')
having count(*) > 0
union all
select
    'error',
    format('%s may not do what its members have to: %s', o.name, string_agg(r.name, ', ' order by r.name collate "C")),
    'Run ''rapporteur init --repair'' as the owner or a superuser.'
from role as o
inner join relation as r
    on (o.name = 'rapporteur_loader' and not (
        has_schema_privilege(o.oid, r.nspname, 'usage')
        and has_table_privilege(o.oid, r.oid, 'select')
        and (r.nspname = 'analysis' or r.relkind not in ('r', 'p') or has_table_privilege(o.oid, r.oid, 'insert'))
    ))
    or (o.name = 'rapporteur_reader' and r.nspname = 'analysis' and not (
        has_schema_privilege(o.oid, r.nspname, 'usage') and has_table_privilege(o.oid, r.oid, 'select')
    ))
where o.oid is not null
group by o.name
union all
select
    'warning',
    format('what is in schema %s belongs to %s, not to rapporteur_owner: functions that look at tables for readers have all of its rights', r.nspname, string_agg(distinct quote_ident(pg_get_userbyid(c.relowner)), ', ')),
    'As a superuser: rapporteur init --repair'
from relation as r
inner join pg_class as c on c.oid = r.oid
inner join role as o on o.name = 'rapporteur_owner' and o.oid is not null
where c.relowner <> o.oid
group by r.nspname
union all
select
    'error',
    format('everybody has rights in schema %s', n.nspname),
    format('revoke all on schema %I from public', n.nspname)
from pg_namespace as n
where n.nspname in ('rapporteur', 'analysis')
    and exists (
        select from aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) as a where a.grantee = 0
    )
union all
select
    'error',
    format('everybody may read or write %s', r.name),
    format('revoke all on %s from public', r.name)
from relation as r
inner join pg_class as c on c.oid = r.oid
where exists (select from aclexplode(c.relacl) as a where a.grantee = 0)
union all
select
    'warning',
    format('there is no role %s', o.name),
    format('As a user who may create roles: create role %I nologin; then ''rapporteur init --repair''.', o.name)
from role as o
where o.oid is null
union all
select
    'warning',
    format('%s reads as a member of rapporteur_reader and may let a query run for ever', string_agg(u.rolname, ', ' order by u.rolname)),
    format(
        'A role''s settings hold for who logs in by it, not for its members: alter role %I set statement_timeout = ''10min''',
        min(u.rolname)
    )
from pg_roles as u
inner join role as o on o.name = 'rapporteur_reader' and o.oid is not null
where u.rolcanlogin
    and not u.rolsuper
    and pg_has_role(u.oid, o.oid, 'member')
    and not exists (
        select
        from pg_db_role_setting as s
        cross join unnest(s.setconfig) as c(line)
        where s.setrole in (u.oid, 0)
            and s.setdatabase in (0, (select d.oid from pg_database as d where d.datname = current_database()))
            and c.line ~ '^statement_timeout=.*[1-9]'
    )
having count(*) > 0
union all
select
    'warning',
    'everybody may create objects in schema public of this database',
    'revoke create on schema public from public'
from pg_namespace as n
where n.nspname = 'public'
    and exists (
        select
        from aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) as a
        where a.grantee = 0 and a.privilege_type = 'CREATE'
    )
union all
select
    'notice',
    'everybody may store large objects in this database, readers too',
    'As a superuser, where nobody needs them: revoke execute on function lo_create(oid), lo_creat(integer), lo_from_bytea(oid, bytea) from public'
from pg_proc as f
where f.oid = 'pg_catalog.lo_create(oid)'::regprocedure
    and exists (
        select
        from aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) as a
        where a.grantee = 0
    )
