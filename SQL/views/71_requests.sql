-- What was asked of whom, and what answered it: open ones first.
--
-- Grain:   one row for each edition and request
create or replace view analysis.requests as
with answer as (

    select v.edition, a.request, string_agg(v.event, ';' order by v.date_from nulls last, v.position) as events
    from rapporteur.read_events as v
    cross join lateral unnest(v.answers) as a(request)
    where v.status in ('held', 'ongoing', 'realized')
    group by v.edition, a.request

),

judged as (

    select
        r.*,
        a.events,
        -- A paragraph answers from the edition on that holds it.
        case
            when r.answered_in is null
                or r.cutoff >= (
                    select h.cutoff
                    from rapporteur.editions as h
                    where h.consultation_id = r.consultation_id
                        and h.symbol = r.answered_in
                        and rapporteur.known(h.from_batch, h.until_batch, r.batch)
                ) then r.answered_by
        end as paragraphs
    from rapporteur.read_requests as r
    left join answer as a on a.edition = r.edition and a.request = r.request

)

select
    r.edition,
    r.request,
    coalesce(rapporteur.worded(r.title), r.request) as title,
    r.instrument,
    r.asked_by,
    r.asked_of,
    r.date_from,
    r.date_to,
    r.due,
    array_to_string(r.paragraphs, ';') as answered_by,
    case when cardinality(r.paragraphs) > 0 or r.events is not null then 'answered' else 'open' end as state,
    array_to_string(r.paragraph, ';') as paragraph,
    r.events as answered_by_events,
    r.recurs,
    row_number() over (
        partition by r.edition
        order by
            coalesce(cardinality(r.paragraphs), 0) > 0 or r.events is not null,
            r.position, r.request collate "C"
    ) as position
from judged as r;
comment on view analysis.requests is 'What was asked of whom. A request is closed only by a paragraph of the edition or an event on record that answers it; one may close several.';
comment on column analysis.requests.answered_by is 'Paragraphs of the report that answer, in the numbering of the edition named by the input.';
comment on column analysis.requests.asked_by is 'Who asked.';
comment on column analysis.requests.asked_of is 'Of whom it was asked.';
comment on column analysis.requests.due is 'When it was due, in the words of the source.';
comment on column analysis.requests.answered_by_events is 'Codes of the events that answer it, separated by semicolons.';
comment on column analysis.requests.recurs is 'yearly, or empty for once.';
