-- Consultations: one subject each on which Governments or the public are asked.
--
-- Grain:   one row for each consultation
create or replace view analysis.consultations as
select
    c.consultation,
    rapporteur.worded(c.title) as title,
    array_to_string(c.languages, ';') as languages,
    l.batches,
    l.newest_batch,
    l.newest_loaded_at,
    (
        select count(*)
        from rapporteur.current_build as v
        where v.consultation_id = c.consultation_id
    ) as editions
from rapporteur.consultation as c
cross join lateral (
    select count(*) as batches, max(b.batch) as newest_batch, max(b.loaded_at) as newest_loaded_at
    from rapporteur.batch as b
    where b.consultation_id = c.consultation_id
) as l
where (select rapporteur.chosen_build()) is null
    or exists (
        select
        from rapporteur.build as b
        where b.build_id = (select rapporteur.chosen_build()) and b.consultation_id = c.consultation_id
    );
comment on view analysis.consultations is
    'Consultations: one row for each subject on which Governments or the public were asked. Begin here, then look at analysis.editions.';
comment on column analysis.consultations.languages is 'Languages in which the consultation has labels, separated by semicolons.';
comment on column analysis.consultations.batches is 'How many loads there were.';
comment on column analysis.consultations.newest_batch is 'The last load. An edition whose batch is smaller does not know it yet.';
comment on column analysis.consultations.newest_loaded_at is 'When that was.';
comment on column analysis.consultations.editions is 'How many editions are built: analysis.editions has them.';
comment on column analysis.consultations.title is 'Its title, in the language of the session (set rapporteur.language), else English.';
