-- The B-tree indexes of Rapporteur's tables.
--
-- Grain:   one row for each index
-- Order:   name
select
    c.relname as name,
    c.oid::bigint as number
from pg_catalog.pg_class as c
inner join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
inner join pg_catalog.pg_am as a on a.oid = c.relam
where n.nspname = 'rapporteur' and c.relkind = 'i' and a.amname = 'btree' and c.relpersistence = 'p'
order by c.relname collate "C"
