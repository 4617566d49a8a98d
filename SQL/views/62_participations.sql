-- Who takes part in which body, with the standing that is counted.
--
-- Grain:   one row for each edition, body, participant, role and event
create or replace view analysis.participations as
select
    p.edition,
    p.body,
    p.participant,
    n.name,
    p.participant_kind,
    p.role,
    p.event,
    p.remark,
    array_to_string(p.paragraph, ';') as paragraph,
    p.standing,
    p.date_from,
    p.date_to,
    n.entity,
    n.speaks,
    row_number() over (
        partition by p.edition
        order by
            p.body collate "C", p.participant_kind collate "C" desc, n.sort_name collate "en-x-icu",
            p.participant collate "C", p.role collate "C", p.event collate "C" nulls first
    ) as position
from rapporteur.read_participations as p
inner join rapporteur.read_participants as n on n.edition = p.edition and n.participant = p.participant;
comment on view analysis.participations is 'Who takes part in which body. The role is in the words of the source; the standing is what is counted.';
comment on column analysis.participations.standing is 'member, observer, invited, participant, organizer, support, or not stated. Invited is not a member.';
comment on column analysis.participations.entity is 'The State behind the code, one for all codes that it ever had.';
comment on column analysis.participations.speaks is 'Whether the participant speaks in the edition as a respondent.';
comment on column analysis.participations.participant is 'Code of the participant: a State, an organization, a body or a person.';
comment on column analysis.participations.participant_kind is 'state, organization, group or person.';
comment on column analysis.participations.event is 'Code of the event for which it holds; empty for the body as such.';
comment on column analysis.participations.date_from is 'First day of the participation, where it is known.';
comment on column analysis.participations.date_to is 'Last day of it; empty while it lasts.';
