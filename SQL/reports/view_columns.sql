-- The columns of views of schema analysis: those of their files, where they have no rows to tell them.
--
-- Grain:   one row for each view and column
-- Params:  $1 text[]  views
-- Returns: type  its number in pg_type
-- Order:   view, place of the column
select
    c.relname as view,
    a.attname as column,
    a.atttypid::integer as type
from pg_catalog.pg_class as c
inner join pg_catalog.pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
where c.relnamespace = 'analysis'::regnamespace
    and c.relname = any ($1::text[])
    and a.attname not in ('edition', 'position')
order by c.relname collate "C", a.attnum
