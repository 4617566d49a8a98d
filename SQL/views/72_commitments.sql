-- What was undertaken, by whom it may be carried out, and what was reported: one mark a party and review.
--
-- Grain:   one row for each edition, commitment, party and review
create or replace view analysis.commitments as
with reading as (

    select e.edition, e.build_id, e.cutoff, r.*, v.date_from as undertaken_from, v.date_to as undertaken_to
    from rapporteur.read_edition as e
    inner join rapporteur.commitments as r
        on r.consultation_id = e.consultation_id
        and rapporteur.known(r.from_batch, r.until_batch, e.batch)
    left join rapporteur.read_events as v on v.edition = e.edition and v.event = r.event
    -- What was undertaken at an event that the edition does not know was not yet undertaken.
    where r.event is null or v.event is not null

),

party as (

    select c.edition, c.commitment, c.respondent as party, 'named' as known_by
    from reading as c
    where c.respondent is not null
    union
    -- Who was a member by then: without a date, or at an event no later than the undertaking.
    select c.edition, c.commitment, p.participant, 'member'
    from reading as c
    inner join rapporteur.read_participations as p
        on p.edition = c.edition
        and p.body = c.body
        and p.standing = 'member'
        and p.participant_kind = 'state'
        and (p.event is null or p.event_from <= c.undertaken_to)
        and (p.date_from is null or p.date_from <= c.undertaken_to)
        and p.is_over is not true
    where c.respondent is null
        and coalesce(c.kind, 'commitment') = 'commitment'
    union
    select c.edition, c.commitment, m.party, 'reported'
    from reading as c
    inner join rapporteur.progress as m
        on m.consultation_id = c.consultation_id
        and m.commitment = c.commitment
    inner join rapporteur.read_edition as e
        on e.edition = c.edition
        and rapporteur.known(m.from_batch, m.until_batch, e.batch)
    where m.date_from is null or m.date_from <= e.cutoff

),

parties as (

    select p.edition, p.commitment, p.party, min(p.known_by) as known_by
    from party as p
    group by p.edition, p.commitment, p.party

),

mark as (

    select e.edition, m.*
    from rapporteur.read_edition as e
    inner join rapporteur.progress as m
        on m.consultation_id = e.consultation_id
        and rapporteur.known(m.from_batch, m.until_batch, e.batch)
    where m.date_from is null or m.date_from <= e.cutoff

),

review as (

    select c.edition, c.commitment, coalesce(c.review, '') as review
    from reading as c
    union
    select m.edition, m.commitment, m.review
    from mark as m

)

select
    c.edition,
    c.commitment,
    coalesce(rapporteur.worded(c.title), c.commitment) as title,
    c.body,
    c.event,
    p.party as respondent,
    nullif(w.review, '') as review,
    coalesce(m.mark, case when p.party is null then c.progress end, 'not reported') as progress,
    array_to_string(c.paragraph, ';') as paragraph,
    coalesce(c.kind, 'commitment') as kind,
    c.instrument,
    c.expected,
    p.known_by,
    rapporteur.worded(m.evidence) as evidence,
    row_number() over (
        partition by c.edition
        order by c.position, c.commitment collate "C", w.review collate "C", p.party collate "C"
    ) as position
from reading as c
inner join review as w on w.edition = c.edition and w.commitment = c.commitment
left join parties as p on p.edition = c.edition and p.commitment = c.commitment
left join mark as m
    on m.edition = c.edition
    and m.commitment = c.commitment
    and m.party = p.party
    and m.review = w.review;
comment on view analysis.commitments is 'The scorecard: one row for each commitment, party and review. Silence is not reported, and is no mark.';
comment on column analysis.commitments.known_by is 'named in the register of commitments, member of the body at the time, or reported progress.';
comment on column analysis.commitments.kind is 'commitment, plan_item, alignment, country_plan, criterion, …';
comment on column analysis.commitments.event is 'Code of the event at which it was undertaken: analysis.events.';
comment on column analysis.commitments.respondent is 'Code of the party that may carry it out.';
comment on column analysis.commitments.progress is 'What was reported; "not reported" where nothing was.';
