-- What schema analysis has, as its comments explain it.
--
-- Grain:   one row for each column of each view, and one for each function
-- Order:   views by name, columns in their order; then functions by name
-- Read by: DictionaryEntry.swift
select
    'view' as kind,
    c.relname::text collate "C" as name,
    '' as arguments,
    obj_description(c.oid, 'pg_class') as comment,
    a.attname::text as "column",
    a.attnum::integer as place,
    format_type(a.atttypid, a.atttypmod) as type,
    col_description(c.oid, a.attnum) as column_comment
from pg_catalog.pg_class as c
inner join pg_catalog.pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
where c.relnamespace = 'analysis'::regnamespace and c.relkind = 'v'
union all
select
    'function',
    f.proname::text,
    pg_get_function_arguments(f.oid),
    obj_description(f.oid, 'pg_proc'),
    null,
    0,
    pg_get_function_result(f.oid),
    null
from pg_catalog.pg_proc as f
where f.pronamespace = 'analysis'::regnamespace
order by kind desc, name, arguments, place
