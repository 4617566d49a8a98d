-- Tables whose pages are not as the server wrote them; needs the extension amcheck.
--
-- Grain:   one row for each fault
-- Order:   table, block
select
    c.relname as name,
    coalesce(f.msg, '') as fault
from pg_catalog.pg_class as c
inner join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
cross join lateral verify_heapam(c.oid) as f
where n.nspname = 'rapporteur' and c.relkind = 'r'
order by c.relname collate "C", f.blkno
