-- Series of statistics: for each contributor and year, received, expected or missing.
--
-- Grain:   one row for each edition, body, topic, contributor and year between the first and last of its topic
create or replace view analysis.contribution_grid as
with series as (

    select
        c.edition, c.body, c.topic, c.contributor, c.contribution, c.status,
        extract(year from c.reference_from)::integer as year
    from rapporteur.read_contributions as c
    where c.kind in ('statistics', 'indicator')
        and c.reference_from is not null

),

span as (

    select s.edition, s.body, s.topic, min(s.year) as first_year, max(s.year) as last_year
    from series as s
    group by s.edition, s.body, s.topic

)

select
    p.edition,
    p.body,
    p.topic,
    w.contributor,
    w.name,
    y.year,
    case
        when count(s.contribution) filter (where coalesce(s.status, 'received') = 'received') > 0 then 'received'
        when count(s.contribution) > 0 then 'expected'
        else 'missing'
    end as state,
    row_number() over (
        partition by p.edition
        order by p.body collate "C", p.topic collate "C" nulls last, w.contributor collate "C", y.year
    ) as position
from span as p
inner join (
    select
        s.edition, s.body, s.topic, s.contributor,
        rapporteur.worded(rapporteur.respondent_name(e.consultation_id, e.batch, s.contributor, e.cutoff)) as name
    from (select distinct edition, body, topic, contributor from series) as s
    inner join rapporteur.read_edition as e on e.edition = s.edition
) as w
    on w.edition = p.edition
    and w.body is not distinct from p.body
    and w.topic is not distinct from p.topic
cross join lateral generate_series(p.first_year, p.last_year) as y(year)
left join series as s
    on s.edition = p.edition
    and s.body is not distinct from p.body
    and s.topic is not distinct from p.topic
    and s.contributor is not distinct from w.contributor
    and s.year = y.year
group by p.edition, p.body, p.topic, w.contributor, w.name, y.year;
comment on view analysis.contribution_grid is 'Series with their gaps: received, expected or missing for each contributor and year of a topic.';
comment on column analysis.contribution_grid.state is 'received, expected or missing.';
