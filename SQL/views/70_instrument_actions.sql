-- Who did what to which instrument, and what came of it.
--
-- Grain:   one row for each edition, instrument, party and action
create or replace view analysis.instrument_actions as
select
    a.edition,
    a.instrument,
    a.party,
    a.action,
    a.date_from,
    a.date_to,
    a.precision,
    array_to_string(a.paragraph, ';') as paragraph,
    a.stage,
    a.event,
    a.result,
    row_number() over (
        partition by a.edition
        order by a.instrument collate "C", a.stage nulls last, a.party collate "C", a.action collate "C"
    ) as position
from rapporteur.read_instrument_actions as a;
comment on view analysis.instrument_actions is 'Who did what to which instrument: parties, signatures, ratifications, stages of consideration.';
