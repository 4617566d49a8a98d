-- How tables of this program are distributed, as Citus keeps it; nothing where there is no Citus.
--
-- Grain:   one row for each table that Citus knows
-- Returns: method      distributed, reference or local (in Citus' metadata, and on the coordinator)
--          by_column   what it is distributed by
--          colocation  tables of one number have the rows of one chunk on one node
-- Order:   name
create or replace function rapporteur.distribution()
returns table (name text, method text, by_column text, colocation integer)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    if to_regclass('pg_catalog.pg_dist_partition') is null then
        return;
    end if;
    return query execute $sql$
        select
            c.relname::text,
            case when p.partmethod <> 'n' then 'distributed' when p.repmodel = 't' then 'reference' else 'local' end,
            case when p.partmethod <> 'n' then column_to_column_name(p.logicalrelid, p.partkey::text) end,
            p.colocationid::integer
        from pg_dist_partition as p
        inner join pg_class as c on c.oid = p.logicalrelid
        where c.relnamespace = 'rapporteur'::regnamespace
        order by c.relname collate "C"
    $sql$;
end
$$;

-- Where rows of chunks are stored, by the names under which the coordinator knows the nodes.
--
-- Grain:   one row for each chunk; none where nothing is distributed
-- Params:  $1 integer[]  chunks
-- Order:   chunk
create or replace function rapporteur.places_of_chunks(chunks integer[])
returns table (chunk integer, host text, port integer)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if not exists (select from rapporteur.distribution() as d where d.name = 'wide_reply' and d.by_column = 'chunk') then
        return;
    end if;
    return query execute $sql$
        select c.chunk, n.nodename::text, n.nodeport::integer
        from (
            select w.chunk, get_shard_id_for_distribution_column('rapporteur.wide_reply', w.chunk) as shard
            from unnest($1) as w(chunk)
        ) as c
        inner join pg_dist_placement as p on p.shardid = c.shard
        inner join pg_dist_node as n on n.groupid = p.groupid
        -- What the coordinator stores itself is sent to it anyway.
        where n.noderole = 'primary' and n.isactive and n.groupid <> 0
        order by c.chunk
    $sql$ using chunks;
end
$$;
