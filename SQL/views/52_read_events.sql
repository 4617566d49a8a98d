-- Events as an edition knows them: nothing held after its cut-off, planned ones judged by it.
--
-- A planned event is overdue once its whole window has passed, and realized once a held event says
-- that it is the one. A series or a bare number of meetings is an aggregate, never an event.
--
-- Grain:   one row for each edition and event
create or replace view rapporteur.read_events as
select
    e.edition, e.build_id, e.consultation_id, e.cutoff, e.batch,
    r.event, r.body, r.position, r.kind,
    case
        when r.status <> 'planned' then r.status
        when exists (
            select
            from rapporteur.events as h
            where h.consultation_id = e.consultation_id
                and h.realizes = r.event
                and h.status <> 'planned'
                and rapporteur.known(h.from_batch, h.until_batch, e.batch)
                and (h.date_from is null or h.date_from <= e.cutoff)
        ) then 'realized'
        when r.date_to < e.cutoff then 'overdue'
        else 'planned'
    end as status,
    r.date_from, r.date_to, r.precision, r.level, r.symbol, r.partners, r.feeds, r.series, r.at_least,
    r.at_least is not null or r.kind = 'meeting_series' as is_aggregate,
    r.number, r.host, r.topics, r.answers, r.realizes, r.paragraph, r.title, r.place, r.theme
from rapporteur.read_edition as e
inner join rapporteur.events as r
    on r.consultation_id = e.consultation_id
    and rapporteur.known(r.from_batch, r.until_batch, e.batch)
where r.status = 'planned'
    or r.date_from is null
    or r.date_from <= e.cutoff;
