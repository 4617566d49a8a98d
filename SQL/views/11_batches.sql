-- Loads: what came in, when, why, by whom, and what it changed. Where the session has chosen an edition,
-- those that it knows.
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
left join lateral jsonb_each(b.changes) as r(resource, change) on true
where (select rapporteur.chosen_build()) is null
    or exists (
        select
        from rapporteur.build as k
        where k.build_id = (select rapporteur.chosen_build())
            and k.consultation_id = b.consultation_id
            and k.batch >= b.batch
    );
comment on view analysis.batches is
    'Loads, called batches: one row for each load and resource (file) that it changed. Nothing is ever overwritten, so every edition can say which loads it knows.';
comment on column analysis.batches.batch is 'The number of the load. Numbers are given in the order in which loads are stored, across consultations.';
comment on column analysis.batches.reason is 'Why it was loaded, as whoever did so wrote it.';
comment on column analysis.batches.program is 'The program and its version.';
comment on column analysis.batches.resource is 'What changed: the name of the resource, such as replies or sheets; empty where nothing but the load itself is on record.';
comment on column analysis.batches.rows_new is 'Rows with a key that was not known before.';
comment on column analysis.batches.rows_changed is 'Rows whose key was known, with other contents.';
comment on column analysis.batches.rows_ended is 'Rows that are no longer in the file; they stay known to earlier editions.';
comment on column analysis.batches.loaded_at is 'When.';
comment on column analysis.batches.loaded_by is 'The database user who loaded it.';
