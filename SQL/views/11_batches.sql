-- Loads: what came in, when, why, by whom, and what it changed.
--
-- Grain:   one row for each batch and resource that it changed
create or replace view analysis.batches as
select
    b.batch,
    c.consultation,
    b.loaded_at,
    b.loaded_by,
    b.reason,
    b.program,
    r.resource,
    (r.change ->> 'new')::integer as rows_new,
    (r.change ->> 'changed')::integer as rows_changed,
    (r.change ->> 'ended')::integer as rows_ended
from rapporteur.batch as b
inner join rapporteur.consultation as c on c.consultation_id = b.consultation_id
left join lateral jsonb_each(b.changes) as r(resource, change) on true;
comment on view analysis.batches is 'Loads: one row for each batch and resource that it changed.';
