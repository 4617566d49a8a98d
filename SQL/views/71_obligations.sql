-- Reports due every year since they were asked for, each delivered or missing.
--
-- Grain:   one row for each edition, recurring request and year
create or replace view analysis.obligations as
with delivery as (

    select
        v.edition, a.request, extract(year from v.date_from)::integer as year,
        string_agg(v.event, ';' order by v.date_from, v.position) as event
    from rapporteur.read_events as v
    cross join lateral unnest(v.answers) as a(request)
    where v.status in ('held', 'realized')
        and extract(year from v.date_from) = extract(year from v.date_to)
    group by v.edition, a.request, extract(year from v.date_from)::integer

)

select
    r.edition,
    r.request,
    coalesce(rapporteur.worded(r.title), r.request) as title,
    r.asked_of,
    y.year::integer as year,
    d.event as delivered_by,
    case
        when d.event is not null then 'delivered'
        when make_date(y.year::integer, 12, 31) <= r.cutoff then 'missing'
        else 'not yet due'
    end as state,
    row_number() over (partition by r.edition order by r.position, y.year) as position
from rapporteur.read_requests as r
-- The first one falls due in the year after it was asked for.
cross join lateral generate_series(
    extract(year from r.date_to)::integer + 1, extract(year from r.cutoff)::integer
) as y(year)
left join delivery as d on d.edition = r.edition and d.request = r.request and d.year = y.year
where r.recurs = 'yearly'
    and r.date_to <= r.cutoff;
comment on view analysis.obligations is 'Obligations that recur: one row a year since the request, delivered, missing, or not yet due.';
comment on column analysis.obligations.asked_of is 'Of whom it was asked.';
comment on column analysis.obligations.delivered_by is 'Code of the event by which it was delivered; several are separated by semicolons.';
comment on column analysis.obligations.state is 'delivered, missing or not yet due.';
