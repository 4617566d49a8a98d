-- Events as they are known at a batch: nothing held after the day, planned ones judged by it.
--
-- A planned event is overdue once its whole window has passed, and realized once a held event says
-- that it is the one. A series or a bare number of meetings is an aggregate, never an event; how many they
-- were up to a later day is not known yet.
-- A function, so that the planner expects many rows and joins them by hashing.
--
-- Grain:   one row for each event
-- Params:  $1 integer  consultation
--          $2 integer  batch
--          $3 date     the day
create or replace function rapporteur.events_at(consultation_id integer, batch integer, day date)
returns table (
    event text, body text, "position" integer, kind text, status text, date_from date, date_to date,
    "precision" text, level text, symbol text, partners text[], feeds text, series text, at_least integer,
    is_aggregate boolean, number integer, host text, topics text[], answers text[], realizes text,
    paragraph text[], title jsonb, place jsonb, theme jsonb
)
-- Views call it for readers, who may not look into schema rapporteur themselves.
language sql stable parallel safe security definer rows 20000
set search_path = pg_catalog, pg_temp
begin atomic
    with there as (

        select r.*
        from rapporteur.events as r
        where r.consultation_id = events_at.consultation_id
            and rapporteur.known(r.from_batch, r.until_batch, events_at.batch)
            and (r.status = 'planned' or r.date_from is null or r.date_from <= events_at.day)

    ),

    record as (

        select distinct t.realizes from there as t where t.realizes is not null and t.status <> 'planned'

    )

    select
        t.event, t.body, t.position, t.kind,
        case
            when t.status <> 'planned' then t.status
            when h.realizes is not null then 'realized'
            when t.date_to < events_at.day then 'overdue'
            else 'planned'
        end,
        t.date_from, t.date_to, t.precision, t.level, t.symbol, t.partners, t.feeds, t.series,
        case when t.date_to is null or t.date_to <= events_at.day then t.at_least end,
        t.at_least is not null or t.kind = 'meeting_series',
        t.number, t.host, t.topics, t.answers, t.realizes, t.paragraph, t.title, t.place, t.theme
    from there as t
    left join record as h on h.realizes = t.event;
end;
