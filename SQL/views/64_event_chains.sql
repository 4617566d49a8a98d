-- Events on which a closing event depends, and whether each has been held.
--
-- Grain:   one row for each edition, closing event and input
create or replace view analysis.event_chains as
select
    c.edition,
    c.event as closing_event,
    c.status as closing_status,
    i.event as input,
    i.body as input_body,
    i.kind as input_kind,
    i.status as input_status,
    count(*) over (partition by c.edition, c.event) as inputs,
    count(*) filter (where i.status in ('held', 'realized')) over (partition by c.edition, c.event) as inputs_held,
    case
        when count(*) filter (where i.status in ('held', 'realized')) over (partition by c.edition, c.event)
            = count(*) over (partition by c.edition, c.event) then 'yes'
        else 'no'
    end as ready,
    row_number() over (
        partition by c.edition order by c.position, c.event collate "C", i.date_from nulls last, i.position
    ) as position
from rapporteur.read_events as c
inner join rapporteur.read_events as i on i.edition = c.edition and i.feeds = c.event;
comment on view analysis.event_chains is 'Chains of events: a closing event depends on all of its inputs.';
comment on column analysis.event_chains.closing_event is 'Code of the event that depends on the others: analysis.events.';
comment on column analysis.event_chains.closing_status is 'How it stands on the cut-off date.';
comment on column analysis.event_chains.input is 'Code of an event on which it depends: analysis.events.';
comment on column analysis.event_chains.input_body is 'Code of the body that holds the input.';
comment on column analysis.event_chains.input_kind is 'What kind of event the input is.';
comment on column analysis.event_chains.input_status is 'How the input stands on the cut-off date.';
comment on column analysis.event_chains.inputs is 'How many inputs there are.';
comment on column analysis.event_chains.inputs_held is 'How many of them were held.';
comment on column analysis.event_chains.ready is 'Whether all of them were.';
