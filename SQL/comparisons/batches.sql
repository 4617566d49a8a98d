-- The loads between two builds, with what each did and why.
--
-- Grain:   one row for each batch and resource that it changed
-- Params:  $1 integer  build before    $2 integer  build after
-- Order:   batch, resource
select
    l.batch,
    coalesce(l.reason, '') as reason,
    coalesce(l.reverts::text, '') as reverts,
    c.key as resource,
    coalesce((c.value ->> 'new')::integer, 0) as rows_new,
    coalesce((c.value ->> 'changed')::integer, 0) as rows_changed,
    coalesce((c.value ->> 'ended')::integer, 0) as rows_ended
from rapporteur.build as b
inner join rapporteur.build as a on a.build_id = $2::integer
inner join rapporteur.batch as l
    on l.consultation_id = a.consultation_id
    and l.batch > b.batch
    and l.batch <= a.batch
cross join lateral jsonb_each(l.changes) as c
where b.build_id = $1::integer
order by l.batch, c.key collate "C"
