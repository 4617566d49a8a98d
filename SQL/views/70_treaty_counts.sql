-- Conventions and agreements: parties, signatures, ratifications, and entry into force.
--
-- Grain:   one row for each edition and convention or agreement
create or replace view analysis.treaty_counts as
with

-- Once for all rows: beside few instruments the planner would ask for all participants at each.
participant as materialized (

    select edition, participant, entity, speaks from rapporteur.read_participants

)

select
    i.edition,
    i.instrument,
    coalesce(rapporteur.worded(i.title), i.instrument) as title,
    i.kind,
    i.symbol,
    i.date_from,
    i.date_to,
    i.precision,
    count(distinct coalesce(n.entity, a.party)) filter (where a.action = 'party') as parties,
    string_agg(distinct a.party, ';' order by a.party) filter (where a.action = 'party') as party_codes,
    count(distinct coalesce(n.entity, a.party)) filter (where a.action = 'signature') as signatures,
    count(distinct coalesce(n.entity, a.party)) filter (where a.action in ('ratification', 'accession')) as ratifications,
    count(distinct coalesce(n.entity, a.party)) filter (where a.action in ('ratification', 'accession') and n.speaks = 'yes') as ratified_and_speaks,
    case when bool_or(a.action = 'in_force') then 'yes' else 'not stated' end as in_force,
    case
        when i.kind = 'agreement'
            and count(distinct coalesce(n.entity, a.party)) filter (where a.action = 'party') < 2 then 'parties missing'
        when i.kind = 'agreement' and i.precision is distinct from 'day' then 'no day of signature'
        else 'agrees'
    end as verdict,
    row_number() over (partition by i.edition order by i.position, i.instrument collate "C") as position
from rapporteur.read_instruments as i
left join rapporteur.read_instrument_actions as a on a.edition = i.edition and a.instrument = i.instrument
left join participant as n on n.edition = a.edition and n.participant = a.party
where i.kind in ('convention', 'agreement')
group by
    i.edition, i.instrument, i.title, i.kind, i.symbol, i.date_from, i.date_to, i.precision, i.position;
comment on view analysis.treaty_counts is 'Conventions and agreements with the number of parties, signatures and ratifications on record by the cut-off.';
comment on column analysis.treaty_counts.parties is 'Parties on record by the cut-off date.';
comment on column analysis.treaty_counts.party_codes is 'Their codes, separated by semicolons.';
comment on column analysis.treaty_counts.signatures is 'Signatures on record.';
comment on column analysis.treaty_counts.ratifications is 'Ratifications on record.';
comment on column analysis.treaty_counts.ratified_and_speaks is 'Those that ratified and speak in the edition.';
comment on column analysis.treaty_counts.in_force is 'yes, or not stated.';
