-- How many take part in each body by standing, States and others apart, and how many of the States speak.
--
-- Grain:   one row for each edition and body that has participants
create or replace view analysis.participation_counts as
with once as (

    select
        p.edition, p.body, p.standing, p.participant_kind, n.entity,
        bool_or(n.speaks = 'yes') as speaks
    from rapporteur.read_participations as p
    inner join rapporteur.read_participants as n on n.edition = p.edition and n.participant = p.participant
    where p.is_over is not true
    group by p.edition, p.body, p.standing, p.participant_kind, n.entity

)

select
    b.edition,
    b.body,
    b.members_stated,
    count(*) filter (where o.standing = 'member' and o.participant_kind = 'state') as member_states,
    count(*) filter (where o.standing = 'member' and o.participant_kind = 'organization') as member_organizations,
    count(*) filter (where o.standing = 'member' and o.participant_kind = 'person') as member_persons,
    count(*) filter (where o.standing = 'observer') as observers,
    count(*) filter (where o.standing = 'invited') as invited,
    count(*) filter (where o.standing = 'participant') as participants,
    count(*) filter (where o.standing = 'organizer') as organizers,
    count(*) filter (where o.standing = 'support') as support,
    count(*) filter (where o.standing = 'not stated') as not_stated,
    count(*) filter (where o.standing = 'member' and o.participant_kind = 'state' and o.speaks) as member_states_speaking,
    row_number() over (partition by b.edition order by min(b.position), b.body collate "C") as position
from rapporteur.read_bodies as b
inner join once as o on o.edition = b.edition and o.body = b.body
group by b.edition, b.body, b.members_stated;
comment on view analysis.participation_counts is 'How many take part in each body by standing. The same State in two lists of a body counts once; persons are no Governments; a group of unnamed States counts as one entry.';
comment on column analysis.participation_counts.member_states_speaking is 'Member States that speak in the edition: the overlap of a mechanism with the respondents.';
