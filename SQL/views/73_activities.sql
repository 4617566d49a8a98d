-- What organizations do, each activity under one main class.
--
-- Grain:   one row for each edition and activity
create or replace view analysis.activities as
select
    e.edition,
    r.activity,
    coalesce(rapporteur.worded(r.title), r.activity) as title,
    r.body,
    r.class,
    array_to_string(r.partners, ';') as partners,
    array_to_string(r.places, ';') as places,
    r.status,
    r.amount_asked,
    r.amount_received,
    r.currency,
    array_to_string(r.paragraph, ';') as paragraph,
    r.amount_pledged,
    r.instrument,
    array_to_string(r.other_classes, ';') as other_classes,
    array_to_string(r.services, ';') as services,
    r.persons,
    row_number() over (partition by e.edition order by r.position, r.activity collate "C") as position
from rapporteur.read_edition as e
inner join rapporteur.activities as r
    on r.consultation_id = e.consultation_id
    and rapporteur.known(r.from_batch, r.until_batch, e.batch)
inner join rapporteur.read_bodies as b on b.edition = e.edition and b.body = r.body;
comment on view analysis.activities is 'What organizations do. An amount or a number of persons that is not given is empty, not zero.';
comment on column analysis.activities.class is 'Class of activity, such as training or research.';
comment on column analysis.activities.places is 'Where it takes place, separated by semicolons.';
comment on column analysis.activities.other_classes is 'Further classes that it belongs to, separated by semicolons.';
comment on column analysis.activities.services is 'What is provided, separated by semicolons.';
comment on column analysis.activities.persons is 'How many persons it reached; empty, not zero, where it is not stated.';
