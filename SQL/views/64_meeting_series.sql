-- Series of meetings: number, host, participants of each, and the one to come.
--
-- Grain:   one row for each edition, series and event
create or replace view analysis.meeting_series as
with listed as (

    select
        p.edition, p.event,
        count(distinct n.entity) filter (where p.standing = 'member' and p.participant_kind = 'state') as states,
        count(distinct n.entity) filter (where p.standing = 'observer') as observers,
        count(distinct n.entity) filter (where p.standing = 'invited') as invited,
        count(distinct n.entity) filter (where p.participant_kind = 'organization') as organizations
    from rapporteur.read_participations as p
    inner join rapporteur.read_participants as n on n.edition = p.edition and n.participant = p.participant
    where p.event is not null
    group by p.edition, p.event

)

select
    v.edition,
    v.body,
    v.series,
    row_number() over (
        partition by v.edition, v.body, v.series order by v.number nulls last, v.date_from nulls last, v.position
    ) as ordinal,
    v.number as stated_number,
    v.event,
    coalesce(rapporteur.worded(v.title), v.event) as title,
    v.status,
    v.date_from,
    v.date_to,
    v.precision,
    v.host,
    coalesce(
        rapporteur.worded(h.label),
        rapporteur.worded(rapporteur.respondent_name(v.consultation_id, v.batch, v.host, v.cutoff))
    ) as host_name,
    rapporteur.worded(v.place) as place,
    -- Nobody listed is unknown, not none.
    nullif(l.states, 0) as states_listed,
    nullif(l.organizations, 0) as organizations_listed,
    nullif(l.observers, 0) as observers_listed,
    nullif(l.invited, 0) as invited_listed,
    case
        when v.status = 'planned'
            and row_number() over (
                partition by v.edition, v.body, v.series, v.status order by v.date_from nulls last, v.position
            ) = 1 then 'yes'
        else 'no'
    end as is_next,
    row_number() over (
        partition by v.edition
        order by v.body collate "C", v.series collate "C", v.number nulls last, v.date_from nulls last, v.position
    ) as position
from rapporteur.read_events as v
left join rapporteur.read_bodies as h on h.edition = v.edition and h.body = v.host
left join listed as l on l.edition = v.edition and l.event = v.event
where v.series is not null;
comment on view analysis.meeting_series is 'Series of meetings with hosts. Participants are empty, not zero, where none are on record.';
comment on column analysis.meeting_series.ordinal is 'Its place in the series by date.';
comment on column analysis.meeting_series.stated_number is 'The number that it is stated to have.';
comment on column analysis.meeting_series.host_name is 'Name of the host.';
comment on column analysis.meeting_series.states_listed is 'States on record as participants; empty, not zero, where none are.';
comment on column analysis.meeting_series.organizations_listed is 'Organizations on record; empty where none are.';
comment on column analysis.meeting_series.observers_listed is 'Observers on record; empty where none are.';
comment on column analysis.meeting_series.invited_listed is 'Invited on record; empty where none are.';
comment on column analysis.meeting_series.is_next is 'Whether it is the next one to come: yes or no.';
