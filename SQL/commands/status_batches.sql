-- The newest loads: when, by whom, why, and how many rows they changed.
--
-- Grain:   one row for each batch
-- Params:  $1 integer  how many
-- Order:   newest first
-- Read by: BatchStatus.swift
select
    b.batch,
    c.consultation,
    to_char(b.loaded_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as loaded_at,
    b.loaded_by,
    b.reason,
    coalesce(r.rows_new, 0) as rows_new,
    coalesce(r.rows_changed, 0) as rows_changed,
    coalesce(r.rows_ended, 0) as rows_ended
from rapporteur.batch as b
inner join rapporteur.consultation as c on c.consultation_id = b.consultation_id
cross join lateral (
    select
        sum((change.value ->> 'new')::integer) as rows_new,
        sum((change.value ->> 'changed')::integer) as rows_changed,
        sum((change.value ->> 'ended')::integer) as rows_ended
    from jsonb_each(b.changes) as change
) as r
order by b.batch desc
limit $1::integer
