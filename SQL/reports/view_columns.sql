-- The columns of views of schema analysis: those of their files, where they have no rows to tell them.
--
-- Grain:   one row for each view and column
-- Params:  $1 text[]  views
-- Returns: type  string, integer, number or date
-- Order:   view, place of the column
select
    c.relname as view,
    a.attname as column,
    case
        when a.atttypid in ('smallint'::regtype, 'integer'::regtype, 'bigint'::regtype) then 'integer'
        when a.atttypid in ('numeric'::regtype, 'real'::regtype, 'double precision'::regtype) then 'number'
        when a.atttypid = 'date'::regtype then 'date'
        else 'string'
    end as type
from pg_catalog.pg_class as c
inner join pg_catalog.pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
where c.relnamespace = 'analysis'::regnamespace
    and c.relname = any ($1::text[])
    and a.attname not in ('edition', 'position')
order by c.relname collate "C", a.attnum
