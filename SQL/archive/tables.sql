-- The tables that remember a consultation, and the statements that write one to a file and read it again.
--
-- What is counted from them (builds and their results) is left out: it is counted again. The batches come
-- first, for all else refers to them. Columns are named, so a file tells what it has.
--
-- Grain:   one row for each table
-- Params:  $1 integer  consultation
-- Returns: dump    a COPY to a file        stage   the temporary table that takes the file in
--          copy    a COPY from the file    store   brings what it took in to the table
-- Order:   the order in which they are stored
-- Read by: Archive.swift
with

remembered as (

    select c.oid, c.relname::text as name
    from pg_catalog.pg_class as c
    inner join pg_catalog.pg_attribute as a on a.attrelid = c.oid and a.attname = 'consultation_id'
    where c.relnamespace = 'rapporteur'::regnamespace
        and c.relkind = 'r'
        and c.relname not in ('consultation', 'build', 'current_build', 'issued', 'run')

),

described as (

    select
        r.name,
        string_agg(format('%I', a.attname), ', ' order by a.attnum) as columns,
        -- The same rows are the same bytes: by their key, or by all that they are.
        string_agg(
            format('%I', a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end,
            ', ' order by array_position(k.key, a.attnum), a.attnum
        ) filter (where k.key is null or a.attnum = any (k.key)) as sorted
    from remembered as r
    inner join pg_catalog.pg_attribute as a
        on a.attrelid = r.oid
        and a.attnum > 0
        and not a.attisdropped
        and a.attname <> 'consultation_id'
    left join lateral (
        select i.indkey::smallint[] as key
        from pg_catalog.pg_index as i
        where i.indrelid = r.oid and i.indisprimary
    ) as k on true
    group by r.name

)

select
    d.name,
    format(
        'copy (select %s from rapporteur.%I where consultation_id = %s order by %s) to stdout (format csv, header, force_quote *)',
        d.columns, d.name, $1::integer, d.sorted
    ) as dump,
    format('create temporary table %I on commit drop as select %s from rapporteur.%I with no data', 'restored_' || d.name, d.columns, d.name)
        as stage,
    format('copy pg_temp.%I from stdin (format csv, header match)', 'restored_' || d.name) as copy,
    format(
        'insert into rapporteur.%I (consultation_id, %s) select %s, %s from pg_temp.%I',
        d.name, d.columns, $1::integer, d.columns, 'restored_' || d.name
    ) as store
from described as d
order by d.name <> 'batch', d.name collate "C"
