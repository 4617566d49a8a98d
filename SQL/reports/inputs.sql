-- The files that the newest batch of a build was loaded from.
--
-- Grain:   one row for each file
-- Params:  $1 integer  build
-- Order:   path
select
    f.value ->> 'path' as path,
    (f.value ->> 'bytes')::bigint as bytes,
    f.value ->> 'sha256' as sha256
from rapporteur.build as b
inner join rapporteur.batch as a on a.batch = b.batch
cross join lateral jsonb_array_elements(a.files) as f(value)
where b.build_id = $1::integer
order by (f.value ->> 'path') collate "C"
