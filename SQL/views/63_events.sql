-- Every event, held, under way, planned or overdue at the cut-off.
--
-- Grain:   one row for each edition and event
create or replace view analysis.events as
select
    v.edition,
    v.event,
    v.body,
    coalesce(rapporteur.worded(v.title), v.event) as title,
    v.kind,
    v.status,
    v.date_from,
    v.date_to,
    v.precision,
    rapporteur.worded(v.place) as place,
    v.level,
    v.symbol,
    array_to_string(v.partners, ';') as partners,
    v.feeds,
    v.series,
    v.at_least,
    array_to_string(v.paragraph, ';') as paragraph,
    b.mechanism,
    case when v.is_aggregate then 'yes' else 'no' end as aggregate,
    v.number,
    v.host,
    array_to_string(v.topics, ';') as topics,
    array_to_string(v.answers, ';') as answers,
    v.realizes,
    rapporteur.worded(v.theme) as theme,
    row_number() over (
        partition by v.edition order by v.date_from nulls last, v.date_to, v.position, v.event collate "C"
    ) as position
from rapporteur.read_events as v
left join rapporteur.read_bodies as b on b.edition = v.edition and b.body = v.body;
comment on view analysis.events is 'Every event as an edition knows it, in the order of its first possible day. Dates are the first and the last possible day.';
comment on column analysis.events.status is 'held, ongoing, planned, overdue (the window passed without a record), realized (a held event says it is this one).';
comment on column analysis.events.aggregate is 'yes for a series or a bare number of meetings, which is never added to events.';
comment on column analysis.events.event is 'Code of the event: the key to join on.';
comment on column analysis.events.feeds is 'Code of the event that it contributes to.';
comment on column analysis.events.at_least is 'The least number of meetings that a bare number such as "more than 200" stands for; empty for one event.';
comment on column analysis.events.topics is 'What it is about, separated by semicolons.';
comment on column analysis.events.answers is 'Codes of the requests that it answers, separated by semicolons.';
comment on column analysis.events.realizes is 'Code of the planned event that came about by it.';
