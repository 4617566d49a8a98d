-- Who takes part anywhere: the name, the State behind a code, whether it speaks in the edition.
--
-- Codes of one State are one entity, so that a State in two lists is counted once. A confidential
-- reply is never given away: where there is one, "no" could name its author by elimination.
--
-- Grain:   one row for each edition and participant
create or replace view rapporteur.read_participants as
-- Materialized, so that a name is looked up once for each participant and not for each participation.
with found as materialized (

    select
        e.edition, e.build_id, p.participant,
        coalesce(s.entity, p.participant) as entity,
        coalesce(b.label, n.name) as names
    from rapporteur.read_edition as e
    inner join (
        select q.consultation_id, q.participant from rapporteur.participations as q
        union
        select a.consultation_id, a.party from rapporteur.instrument_actions as a
    ) as p on p.consultation_id = e.consultation_id
    left join rapporteur.state as s on s.state = p.participant
    left join rapporteur.bodies as b
        on b.consultation_id = e.consultation_id
        and b.body = p.participant
        and rapporteur.known(b.from_batch, b.until_batch, e.batch)
    cross join lateral (
        select rapporteur.respondent_name(e.consultation_id, e.batch, p.participant, e.cutoff) as name
    ) as n

),

speaking as materialized (

    select distinct r.build_id, coalesce(t.entity, r.respondent) as entity
    from rapporteur.read_edition as e
    inner join rapporteur.reply_result as r on r.build_id = e.build_id and r.speaks
    inner join rapporteur.replies as c
        on c.consultation_id = e.consultation_id
        and c.reply = r.reply
        and c.confidential = 'no'
        and rapporteur.known(c.from_batch, c.until_batch, e.batch)
    left join rapporteur.state as t on t.state = r.respondent

),

silent as materialized (

    select
        e.build_id,
        case when rapporteur.has_confidential(e.build_id) then 'not shown' else 'no' end as word
    from rapporteur.read_edition as e

)

select
    f.edition,
    f.participant,
    f.entity,
    rapporteur.worded(f.names) as name,
    f.names ->> 'en' as sort_name,
    case when v.entity is not null then 'yes' else q.word end as speaks
from found as f
inner join silent as q on q.build_id = f.build_id
left join speaking as v on v.build_id = f.build_id and v.entity = f.entity;
