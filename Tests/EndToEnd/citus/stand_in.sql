-- A stand-in for the functions and catalogues of Citus that the program uses, on plain PostgreSQL: it moves no row,
-- writes down what was asked, and refuses what Citus 12.1 refuses of a table. Two "nodes" lead back to this server.

create schema citus_stand_in;

create table citus_stand_in.pg_dist_partition (
    logicalrelid regclass primary key, partmethod "char" not null, partkey text, colocationid integer not null,
    repmodel "char" not null
);
create table citus_stand_in.pg_dist_object (classid oid not null, objid oid not null, primary key (classid, objid));
create table citus_stand_in.pg_dist_node (
    nodeid integer primary key, groupid integer not null, nodename text not null, nodeport integer not null,
    noderole text not null default 'primary', isactive boolean not null default true
);
create table citus_stand_in.pg_dist_placement (
    placementid integer primary key, shardid bigint not null, groupid integer not null
);
create sequence citus_stand_in.colocation;
-- As Citus brings its own there.
alter table citus_stand_in.pg_dist_partition set schema pg_catalog;
alter table citus_stand_in.pg_dist_object set schema pg_catalog;
alter table citus_stand_in.pg_dist_node set schema pg_catalog;
alter table citus_stand_in.pg_dist_placement set schema pg_catalog;
grant select on pg_catalog.pg_dist_partition, pg_catalog.pg_dist_object, pg_catalog.pg_dist_node,
    pg_catalog.pg_dist_placement to public;
insert into pg_catalog.pg_dist_placement select s, 102008 + s, 1 + s % 2 from generate_series(0, 3) as s;

create function pg_catalog.citus_version() returns text language sql immutable
return 'Citus 12.1.6 on a stand-in for tests';

create function pg_catalog.column_to_column_name(table_name regclass, column_var_text text)
returns text language sql stable
return column_var_text;

create function pg_catalog.get_shard_id_for_distribution_column(table_name regclass, distribution_value anyelement)
returns bigint language sql stable
as $$ select 102008 + distribution_value::integer % 4 $$;

-- What Citus refuses of a table that it distributes by a column, or, without one, that it copies to every node.
create function citus_stand_in.refuse(stored regclass, by_column text)
returns void
language plpgsql
as $$
declare
    fault text;
    key smallint := (select attnum from pg_attribute where attrelid = stored and attname = by_column);
begin
    select f.text into fault
    from (
        select format('relation %s is already distributed', stored) as text
        from pg_dist_partition where logicalrelid = stored
        union all
        select format('column "%s" of %s does not exist', by_column, stored) where by_column is not null and key is null
        union all
        select format('the distribution column of %s is generated', stored)
        from pg_attribute where attrelid = stored and attnum = key and attgenerated <> ''
        union all
        select format('column "%s" of %s is an identity or a serial', attname, stored)
        from pg_attribute as a
        left join pg_attrdef as d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = stored
            and (a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like '%nextval(%')
        union all
        select format('unique index %s does not have the distribution column', indexrelid::regclass)
        from pg_index
        where indrelid = stored and indisunique and by_column is not null and key <> all (indkey::smallint[])
        union all
        select format('foreign key %s leads to a table that is not beside it', k.conname)
        from pg_constraint as k
        left join pg_dist_partition as p on p.logicalrelid = k.confrelid
        where k.conrelid = stored and k.contype = 'f'
            and p.repmodel is distinct from 't'
            -- Of two that are distributed alike, the columns have to meet.
            and not (
                by_column is not null
                and coalesce(p.partmethod = 'h', false)
                and array_position(k.conkey, key) = array_position(
                    k.confkey, (select attnum from pg_attribute where attrelid = k.confrelid and attname = p.partkey)
                )
            )
        union all
        select format('foreign key %s leads to it', k.conname)
        from pg_constraint as k
        left join pg_dist_partition as p on p.logicalrelid = k.conrelid
        where k.confrelid = stored and k.contype = 'f' and p.logicalrelid is null
        union all
        select format('exclusion constraint %s', conname) from pg_constraint where conrelid = stored and contype = 'x'
        union all
        select format('trigger %s', tgname) from pg_trigger where tgrelid = stored and not tgisinternal
        union all
        select format('rule %s', rulename) from pg_rewrite where ev_class = stored
        union all
        select format('policy %s', polname) from pg_policy where polrelid = stored
        union all
        select format('%s is no ordinary table', stored) from pg_class
        where oid = stored and (relkind <> 'r' or relpersistence = 't' or relispartition)
    ) as f
    limit 1;
    if fault is not null then
        raise exception 'cannot distribute %: %', stored, fault using errcode = 'feature_not_supported';
    end if;
end
$$;

create function pg_catalog.create_distributed_table(
    table_name regclass, distribution_column text, distribution_type text default 'hash',
    colocate_with text default 'default', shard_count integer default null
)
returns void
language plpgsql
as $$
declare
    beside pg_dist_partition;
begin
    perform citus_stand_in.refuse(table_name, distribution_column);
    if colocate_with not in ('none', 'default') then
        select * into strict beside from pg_dist_partition where logicalrelid = colocate_with::regclass;
    end if;
    insert into pg_dist_partition values (
        table_name, 'h', distribution_column,
        coalesce(beside.colocationid, nextval('citus_stand_in.colocation')::integer), 's'
    );
end
$$;

create function pg_catalog.create_reference_table(table_name regclass)
returns void
language plpgsql
as $$
begin
    perform citus_stand_in.refuse(table_name, null);
    insert into pg_dist_partition values (table_name, 'n', null, 1000, 't');
end
$$;

create function pg_catalog.undistribute_table(table_name regclass)
returns void language sql
begin atomic
    delete from pg_dist_partition where logicalrelid = table_name;
end;

create function pg_catalog.create_distributed_function(function_name regprocedure)
returns void language sql
begin atomic
    insert into pg_dist_object values ('pg_proc'::regclass, function_name) on conflict do nothing;
end;

create function pg_catalog.truncate_local_data_after_distributing_table(function_name regclass)
returns void
language plpgsql
as $$
begin
    if not exists (select from pg_dist_partition where logicalrelid = function_name) then
        raise exception 'supplied parameter is not a distributed relation';
    end if;
end
$$;
