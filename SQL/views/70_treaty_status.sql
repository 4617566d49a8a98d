-- Conventions and agreements: what each party did, and whether it speaks in the edition.
--
-- Grain:   one row for each edition, instrument and party
create or replace view analysis.treaty_status as
with

-- Once for all rows: beside few instruments the planner would ask for all participants at each.
participant as materialized (

    select edition, participant, name, speaks from rapporteur.read_participants

)

select
    i.edition,
    i.instrument,
    i.symbol,
    i.kind,
    a.party,
    n.name,
    n.speaks,
    min(a.date_from) filter (where a.action = 'party') as party_since,
    min(a.date_from) filter (where a.action = 'signature') as signed_from,
    min(a.date_from) filter (where a.action = 'ratification') as ratified_from,
    min(a.date_from) filter (where a.action = 'accession') as acceded_from,
    string_agg(distinct a.action, ';' order by a.action) as actions,
    row_number() over (partition by i.edition order by min(i.position), a.party collate "C") as position
from rapporteur.read_instruments as i
inner join rapporteur.read_instrument_actions as a
    on a.edition = i.edition
    and a.instrument = i.instrument
    and a.action in ('party', 'signature', 'ratification', 'accession')
left join participant as n on n.edition = a.edition and n.participant = a.party
group by i.edition, i.instrument, i.symbol, i.kind, a.party, n.name, n.speaks;
comment on view analysis.treaty_status is 'What each party did to a convention or an agreement. Treaty status and a position in the consultation are separate facts.';
comment on column analysis.treaty_status.party is 'Code of the State or organization.';
comment on column analysis.treaty_status.name is 'Name of the party.';
comment on column analysis.treaty_status.speaks is 'Whether the party speaks in the edition: yes, no, or not shown where "no" would give away a confidential reply.';
comment on column analysis.treaty_status.party_since is 'First possible day since which it is a party.';
comment on column analysis.treaty_status.signed_from is 'First possible day of its signature.';
comment on column analysis.treaty_status.ratified_from is 'First possible day of its ratification.';
comment on column analysis.treaty_status.acceded_from is 'First possible day of its accession.';
comment on column analysis.treaty_status.actions is 'All that it did, in order.';
