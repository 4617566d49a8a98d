-- Who takes part in which body, as an edition knows it, with the standing that is counted.
--
-- Left out: bodies that did not exist by the cut-off, participation that began after it, and
-- participation in an event that was held after it.
--
-- Grain:   one row for each edition, body, participant, role and event
create or replace view rapporteur.read_participations as
select
    e.edition, e.build_id, e.consultation_id, e.cutoff, e.batch,
    r.body, r.participant, r.role, r.participant_kind, nullif(r.event, '') as event,
    coalesce(r.standing, 'not stated') as standing,
    r.date_from, r.date_to,
    r.date_to < e.cutoff as is_over,
    v.date_from as event_from,
    r.paragraph, r.remark
from rapporteur.read_edition as e
inner join rapporteur.participations as r
    on r.consultation_id = e.consultation_id
    and rapporteur.known(r.from_batch, r.until_batch, e.batch)
inner join rapporteur.bodies as b
    on b.consultation_id = e.consultation_id
    and b.body = r.body
    and rapporteur.known(b.from_batch, b.until_batch, e.batch)
left join rapporteur.events as v
    on v.consultation_id = e.consultation_id
    and v.event = r.event
    and rapporteur.known(v.from_batch, v.until_batch, e.batch)
where (b.date_from is null or b.date_from <= e.cutoff)
    and (r.date_from is null or r.date_from <= e.cutoff)
    and (v.status is null or v.status = 'planned' or v.date_from is null or v.date_from <= e.cutoff);
