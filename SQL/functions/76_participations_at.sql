-- Who takes part in which body as it is known at a batch, with the standing that is counted.
--
-- Left out: bodies that did not exist by the day, participation that began after it, and participation
-- in an event that was held after it. Who left before the day is marked.
--
-- Grain:   one row for each body, participant, role and event
-- Params:  $1 integer  consultation
--          $2 integer  batch
--          $3 date     the day
create or replace function rapporteur.participations_at(consultation_id integer, batch integer, day date)
returns table (
    body text, participant text, role text, participant_kind text, event text, standing text,
    date_from date, date_to date, is_over boolean, event_from date, paragraph text[], remark text
)
-- Views call it for readers, who may not look into schema rapporteur themselves.
language sql stable parallel safe security definer rows 100000
set search_path = pg_catalog, pg_temp
begin atomic
    select
        r.body, r.participant, r.role, r.participant_kind, nullif(r.event, ''),
        coalesce(r.standing, 'not stated'), r.date_from, r.date_to, r.date_to < participations_at.day,
        v.date_from, r.paragraph, r.remark
    from rapporteur.participations as r
    inner join rapporteur.bodies as b
        on b.consultation_id = r.consultation_id
        and b.body = r.body
        and rapporteur.known(b.from_batch, b.until_batch, participations_at.batch)
    left join rapporteur.events as v
        on v.consultation_id = r.consultation_id
        and v.event = r.event
        and rapporteur.known(v.from_batch, v.until_batch, participations_at.batch)
    where r.consultation_id = participations_at.consultation_id
        and rapporteur.known(r.from_batch, r.until_batch, participations_at.batch)
        and (b.date_from is null or b.date_from <= participations_at.day)
        and (r.date_from is null or r.date_from <= participations_at.day)
        and (v.status is null or v.status = 'planned' or v.date_from is null or v.date_from <= participations_at.day);
end;
