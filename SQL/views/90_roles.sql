-- Who may do what: the owner owns, the loader runs the job, the reader reads what analysts read.
--
-- Roles are shared by all databases of a server; where they cannot be made, they are left to the
-- server's administrator, and the grants to whoever has them.
do $$
declare
    role text;
    chosen record;
begin
    foreach role in array array['rapporteur_owner', 'rapporteur_loader', 'rapporteur_reader'] loop
        if not exists (select from pg_catalog.pg_roles where rolname = role) then
            begin
                execute format('create role %I nologin', role);
            exception
                when insufficient_privilege then
                    raise notice 'role % is missing and could not be made', role;
                when duplicate_object or unique_violation then
                    null;  -- Another database of this server made it a moment ago.
            end;
        end if;
    end loop;
    revoke all on schema rapporteur, analysis from public;
    revoke execute on all functions in schema rapporteur, analysis from public;
    if exists (select from pg_catalog.pg_roles where rolname = 'rapporteur_loader') then
        grant usage on schema rapporteur, analysis to rapporteur_loader;
        grant select, insert, update, delete on all tables in schema rapporteur to rapporteur_loader;
        grant usage on all sequences in schema rapporteur to rapporteur_loader;
        grant execute on all functions in schema rapporteur, analysis to rapporteur_loader;
        grant select on all tables in schema analysis to rapporteur_loader;
    end if;
    if exists (select from pg_catalog.pg_roles where rolname = 'rapporteur_reader') then
        grant usage on schema analysis to rapporteur_reader;
        grant select on all tables in schema analysis to rapporteur_reader;
        grant execute on all functions in schema analysis to rapporteur_reader;
        -- Who is left to be reminded tells who wrote, confidentially or not.
        revoke execute on function analysis.targets(text, text, date, text, boolean) from rapporteur_reader;
        -- What views call on the reader's behalf. Without the right to look into the schema, nobody calls
        -- these functions in any other way.
        for chosen in
            select distinct f.oid::regprocedure as name
            from pg_catalog.pg_depend as d
            inner join pg_catalog.pg_rewrite as r on r.oid = d.objid
            inner join pg_catalog.pg_class as v on v.oid = r.ev_class
            inner join pg_catalog.pg_proc as f on f.oid = d.refobjid
            where d.classid = 'pg_catalog.pg_rewrite'::regclass
                and d.refclassid = 'pg_catalog.pg_proc'::regclass
                and v.relnamespace in ('rapporteur'::regnamespace, 'analysis'::regnamespace)
                and f.pronamespace = 'rapporteur'::regnamespace
        loop
            execute format('grant execute on function %s to rapporteur_reader', chosen.name);
        end loop;
        -- And what one of these calls in its turn.
        grant execute on function rapporteur.worded(jsonb, text) to rapporteur_reader;
    end if;
end
$$;

-- Everything belongs to rapporteur_owner, who cannot log in and is no superuser: so functions that look at
-- tables for readers do so with no more rights than it takes.
do $$
declare
    stored record;
begin
    if to_regrole('rapporteur_owner') is null or not pg_has_role('rapporteur_owner', 'member') then
        return;
    end if;
    execute format('grant connect, create, temporary on database %I to rapporteur_owner', current_database());
    alter schema rapporteur owner to rapporteur_owner;
    alter schema analysis owner to rapporteur_owner;
    -- Functions of an extension stay with whoever installed it.
    grant execute on all functions in schema rapporteur to rapporteur_owner;
    for stored in
        select format('alter %s %s owner to rapporteur_owner', case c.relkind when 'v' then 'view' else 'table' end, c.oid::regclass)
            as command
        from pg_catalog.pg_class as c
        where c.relnamespace in ('rapporteur'::regnamespace, 'analysis'::regnamespace)
            and c.relkind in ('r', 'p', 'v')
            and c.relowner <> 'rapporteur_owner'::regrole
        union all
        select format('alter function %s owner to rapporteur_owner', f.oid::regprocedure)
        from pg_catalog.pg_proc as f
        where f.pronamespace in ('rapporteur'::regnamespace, 'analysis'::regnamespace)
            and f.proowner <> 'rapporteur_owner'::regrole
            and not exists (
                select
                from pg_catalog.pg_depend as d
                where d.classid = 'pg_catalog.pg_proc'::regclass and d.objid = f.oid and d.deptype = 'e'
            )
    loop
        execute stored.command;
    end loop;
exception
    when insufficient_privilege then
        raise notice 'schemas rapporteur and analysis stay with %: %', current_user, sqlerrm;
end
$$;

-- How long somebody may keep others waiting. A role's settings hold for who logs in by it, not for its members:
-- `doctor` names the members that have none. What an administrator has set stays.
do $$
declare
    setting record;
begin
    for setting in
        select s.role, s.name, s.value
        from (
            values
                ('rapporteur_reader', 'statement_timeout', '10min'),
                ('rapporteur_reader', 'lock_timeout', '10s'),
                ('rapporteur_reader', 'idle_in_transaction_session_timeout', '10min'),
                ('rapporteur_reader', 'default_transaction_read_only', 'on'),
                ('rapporteur_loader', 'statement_timeout', '2h'),
                ('rapporteur_loader', 'lock_timeout', '5min')
        ) as s(role, name, value)
        inner join pg_catalog.pg_roles as r on r.rolname = s.role
        where not exists (
            select
            from pg_catalog.pg_db_role_setting as g
            cross join unnest(g.setconfig) as c(line)
            where g.setrole = r.oid and g.setdatabase = 0 and c.line like s.name || '=%'
        )
    loop
        execute format('alter role %I set %s = %L', setting.role, setting.name, setting.value);
    end loop;
exception
    when insufficient_privilege then
        raise notice 'timeouts of the roles are left to the administrator: %', sqlerrm;
    when others then
        -- Another database of this server does the same at this moment.
        if sqlerrm not like 'tuple concurrently updated%' then
            raise;
        end if;
end
$$;

-- What PostgreSQL lets everybody write by default, where nobody does: objects in schema public (a database
-- that was made before version 15), large objects.
do $$
begin
    if has_schema_privilege('public', 'create') then
        revoke create on schema public from public;
    end if;
    if not exists (select from pg_catalog.pg_largeobject_metadata) then
        revoke execute on function
            pg_catalog.lo_create(oid), pg_catalog.lo_creat(integer), pg_catalog.lo_from_bytea(oid, bytea)
            from public;
    end if;
exception
    when insufficient_privilege or invalid_schema_name then
        null;  -- It is not this user's to take; `doctor` says what is open.
end
$$;
