-- How many take part in each body by standing, States and others apart, and how many of the States speak.
--
-- Grain:   one row for each edition and body that has participants
create or replace view analysis.participation_counts as
with counted as materialized (

    select
        e.edition,
        o.body,
        count(*) filter (where o.standing = 'member' and o.participant_kind = 'state') as member_states,
        count(*) filter (where o.standing = 'member' and o.participant_kind = 'organization') as member_organizations,
        count(*) filter (where o.standing = 'member' and o.participant_kind = 'person') as member_persons,
        count(*) filter (where o.standing = 'observer') as observers,
        count(*) filter (where o.standing = 'invited') as invited,
        count(*) filter (where o.standing = 'participant') as participants,
        count(*) filter (where o.standing = 'organizer') as organizers,
        count(*) filter (where o.standing = 'support') as support,
        count(*) filter (where o.standing = 'not stated') as not_stated,
        count(*) filter (where o.standing = 'member' and o.participant_kind = 'state' and o.speaks) as member_states_speaking
    from rapporteur.read_edition as e
    cross join lateral rapporteur.standings_at(e.build_id) as o
    group by e.edition, o.body

)

select
    b.edition,
    b.body,
    b.members_stated,
    c.member_states,
    c.member_organizations,
    c.member_persons,
    c.observers,
    c.invited,
    c.participants,
    c.organizers,
    c.support,
    c.not_stated,
    c.member_states_speaking,
    row_number() over (partition by b.edition order by b.position, b.body collate "C") as position
from rapporteur.read_bodies as b
inner join counted as c on c.edition = b.edition and c.body = b.body;
comment on view analysis.participation_counts is 'How many take part in each body by standing. The same State in two lists of a body counts once; persons are no Governments; a group of unnamed States counts as one entry. Of a body of which only a number of members is stated there is none: analysis.bodies, column members_stated.';
comment on column analysis.participation_counts.member_states_speaking is 'Member States that speak in the edition: the overlap of a mechanism with the respondents.';
comment on column analysis.participation_counts.member_states is 'States that are members by name; a number that is only stated stands in analysis.bodies.';
comment on column analysis.participation_counts.member_organizations is 'Organizations that are members.';
comment on column analysis.participation_counts.member_persons is 'Persons that are members.';
comment on column analysis.participation_counts.observers is 'Observers.';
comment on column analysis.participation_counts.invited is 'Invited; not members.';
comment on column analysis.participation_counts.participants is 'Participants.';
comment on column analysis.participation_counts.organizers is 'Organizers.';
comment on column analysis.participation_counts.support is 'Those that support it.';
comment on column analysis.participation_counts.not_stated is 'Those of whom no standing is stated.';
