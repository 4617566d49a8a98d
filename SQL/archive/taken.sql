-- Why a package cannot be restored into this database, one reason a row.
--
-- Grain:   one row for each reason; none where it can
-- Params:  $1 text       code of the consultation
--          $2 integer    number of the newest migration that the package's database had
--          $3 integer[]  its batches
-- Read by: Archive+Restore.swift
select format('the database has a consultation "%s" already', c.consultation) as reason
from rapporteur.consultation as c
where c.consultation = $1::text
union all
select format(
    'it was written with schema %s, and this database has schema %s: use the program that wrote it, then update', $2::integer, max(m.number)
)
from rapporteur.migration as m
having max(m.number) is distinct from $2::integer
union all
select format(
    'the database has other loads by the numbers %s: restore into one of its own', string_agg(b.batch::text, ', ' order by b.batch)
)
from rapporteur.batch as b
where b.batch = any ($3::integer[])
having count(*) > 0
