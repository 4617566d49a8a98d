-- How many Members of the United Nations of each region expressed views, like above and below the line.
--
-- Grain:   one row for each edition of Governments and region that has Members on its cut-off date
create or replace view analysis.response_by_region as
with speaking as (

    select distinct e.build_id, coalesce(s.entity, r.respondent) as entity
    from rapporteur.read_open_edition as e
    inner join rapporteur.reply_result as r on r.build_id = e.build_id and r.speaks
    inner join rapporteur.state as s on s.state = r.respondent

),

member as (

    select e.edition, e.build_id, m.entity, g.region
    from rapporteur.read_open_edition as e
    cross join lateral rapporteur.members_on(e.cutoff) as m
    cross join lateral (
        select r.region
        from rapporteur.state as s
        inner join rapporteur.state_region as r on r.state = s.state
        where s.entity = m.entity
            and (r.valid_from is null or r.valid_from <= e.cutoff)
            and (r.valid_to is null or r.valid_to >= e.cutoff)
        order by (s.state = m.entity) desc, s.state
        limit 1
    ) as g
    where exists (select from speaking as s where s.build_id = e.build_id)

)

select
    m.edition,
    m.region,
    rapporteur.worded(n.name) as label,
    count(*) as members,
    count(s.entity) as respondents,
    round(count(s.entity)::numeric / count(*), 4) as share,
    row_number() over (partition by m.edition order by m.region collate "C") as position
from member as m
left join speaking as s on s.build_id = m.build_id and s.entity = m.entity
inner join rapporteur.region as n on n.region = m.region
group by m.edition, m.region, n.name;
comment on view analysis.response_by_region is
    'Response by region: one row for each edition of Governments and region, Members of the United Nations above and below the line.';
comment on column analysis.response_by_region.respondents is 'Members of the region that expressed views by the cut-off date.';
