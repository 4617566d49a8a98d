-- The way of a document or programme through its stages, each with its date and result.
--
-- Grain:   one row for each edition, instrument and stage
create or replace view analysis.instrument_stages as
select
    a.edition,
    a.instrument,
    rapporteur.worded(i.title) as title,
    a.stage,
    a.action,
    a.party,
    a.event,
    a.date_from,
    a.date_to,
    a.precision,
    a.result,
    coalesce(rapporteur.worded(r.title), r.symbol) as result_title,
    case
        when a.date_to < max(a.date_from) over earlier then 'out of order'
        else 'agrees'
    end as verdict,
    row_number() over (partition by a.edition order by i.position, a.stage, a.party collate "C") as position
from rapporteur.read_instrument_actions as a
inner join rapporteur.read_instruments as i on i.edition = a.edition and i.instrument = a.instrument
left join rapporteur.read_instruments as r on r.edition = a.edition and r.instrument = a.result
where a.stage is not null
window earlier as (
    partition by a.edition, a.instrument order by a.stage
    rows between unbounded preceding and 1 preceding
);
comment on view analysis.instrument_stages is 'Stages of a document or a programme of action in order; one document may be considered several times and result in a new mandate.';
comment on column analysis.instrument_stages.result_title is 'That instrument in words.';
