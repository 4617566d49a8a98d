-- Who takes part anywhere: the name, the State behind a code, whether it speaks in the edition.
--
-- Codes of one State are one entity, so that a State in two lists is counted once. A confidential
-- reply is never given away: where there is one, "no" could name its author by elimination.
--
-- Grain:   one row for each edition and participant
create or replace view rapporteur.read_participants as
select
    e.edition,
    p.participant,
    coalesce(s.entity, p.participant) as entity,
    coalesce(
        rapporteur.worded(b.label),
        rapporteur.worded(rapporteur.respondent_name(e.consultation_id, e.batch, p.participant, e.cutoff))
    ) as name,
    coalesce(
        b.label ->> 'en',
        rapporteur.respondent_name(e.consultation_id, e.batch, p.participant, e.cutoff) ->> 'en'
    ) as sort_name,
    case
        when v.entity is not null then 'yes'
        when rapporteur.has_confidential(e.build_id) then 'not shown'
        else 'no'
    end as speaks
from rapporteur.read_edition as e
inner join (
    select distinct q.consultation_id, q.participant from rapporteur.participations as q
    union
    select distinct a.consultation_id, a.party from rapporteur.instrument_actions as a
) as p on p.consultation_id = e.consultation_id
left join rapporteur.state as s on s.state = p.participant
left join rapporteur.bodies as b
    on b.consultation_id = e.consultation_id
    and b.body = p.participant
    and rapporteur.known(b.from_batch, b.until_batch, e.batch)
left join (
    select distinct r.build_id, coalesce(t.entity, r.respondent) as entity
    from rapporteur.reply_result as r
    inner join rapporteur.build as d on d.build_id = r.build_id
    inner join rapporteur.replies as c
        on c.consultation_id = d.consultation_id
        and c.reply = r.reply
        and c.confidential = 'no'
        and rapporteur.known(c.from_batch, c.until_batch, d.batch)
    left join rapporteur.state as t on t.state = r.respondent
    where r.speaks
) as v on v.build_id = e.build_id and v.entity = coalesce(s.entity, p.participant);
