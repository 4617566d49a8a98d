-- What is stated of a body beside what is listed: members, the end of a time-bound body, a stated angle.
--
-- Grain:   one row for each edition, body and check
create or replace view analysis.body_checks as
with listed as materialized (

    select
        e.edition,
        o.body,
        count(*) filter (where o.standing = 'member' and o.participant_kind = 'state') as states,
        count(*) filter (where o.standing = 'member' and o.participant_kind <> 'state') as others,
        count(*) filter (where o.standing = 'observer') as observers
    from rapporteur.read_edition as e
    cross join lateral rapporteur.standings_at(e.build_id) as o
    where o.standing in ('member', 'observer')
    group by e.edition, o.body

)

select
    b.edition,
    b.body,
    c.check_name as "check",
    c.stated,
    c.listed,
    c.listed - c.stated as difference,
    c.verdict,
    row_number() over (partition by b.edition order by b.position, b.body collate "C", c.ordinal) as position
from rapporteur.read_bodies as b
left join listed as l on l.edition = b.edition and l.body = b.body
cross join lateral (
    -- A list of States is compared with the stated number where it has States, one of persons or
    -- organizations where it has none: "five members" may be five experts.
    select
        1 as ordinal, 'members' as check_name, b.members_stated as stated,
        coalesce(nullif(l.states, 0), nullif(l.others, 0)) as listed,
        case
            when coalesce(nullif(l.states, 0), nullif(l.others, 0)) is null then 'not listed'
            when coalesce(nullif(l.states, 0), nullif(l.others, 0)) = b.members_stated then 'agrees'
            else 'differs'
        end as verdict
    where b.members_stated is not null
    union all
    select
        2, 'observers', b.observers_stated, nullif(l.observers, 0),
        case
            when coalesce(l.observers, 0) = 0 then 'not listed'
            when l.observers = b.observers_stated then 'agrees'
            else 'differs'
        end
    where b.observers_stated is not null
    union all
    select
        3, 'end of a time-bound body', null, null,
        case when b.ended_to is null then 'no end on record' else 'agrees' end
    where b.time_bound = 'yes'
) as c;
comment on view analysis.body_checks is 'Stated numbers beside the lists of names, and time-bound bodies without an end: shown, never replaced.';
comment on column analysis.body_checks.verdict is 'agrees, differs, not listed (there are no names to check with), no end on record.';
comment on column analysis.body_checks.check is 'What is checked.';
comment on column analysis.body_checks.stated is 'The number that the source states.';
comment on column analysis.body_checks.listed is 'How many are on record by name.';
comment on column analysis.body_checks.difference is 'listed less stated; empty where nobody is listed.';
