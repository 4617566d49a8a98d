-- The register of States on the cut-off date of each edition: names, codes, regions, membership.
--
-- Grain:   one row for each edition and alpha-3 code that is in use on its cut-off date
create or replace view rapporteur.read_states as
select
    e.edition,
    e.build_id,
    e.cutoff,
    s.state,
    s.entity,
    s.iso2,
    m.m49,
    n.name,
    g.region,
    g.subregion,
    g.macro_region,
    o.regional_group,
    b.state is not null as is_member,
    b.valid_from as member_from
from rapporteur.read_edition as e
inner join rapporteur.state as s
    on (s.iso_from is null or s.iso_from <= e.cutoff)
    and (s.iso_to is null or s.iso_to >= e.cutoff)
left join lateral (
    select n.name
    from rapporteur.state_name as n
    where n.state = s.state
        and (n.valid_from is null or n.valid_from <= e.cutoff)
        and (n.valid_to is null or n.valid_to >= e.cutoff)
    order by n.valid_from desc nulls last
    limit 1
) as n on true
left join lateral (
    select m.m49
    from rapporteur.state_m49 as m
    where m.state = s.state
        and (m.valid_from is null or m.valid_from <= e.cutoff)
        and (m.valid_to is null or m.valid_to >= e.cutoff)
    order by m.valid_from desc nulls last
    limit 1
) as m on true
left join lateral (
    select g.region, g.subregion, g.macro_region
    from rapporteur.state_region as g
    where g.state = s.state
        and (g.valid_from is null or g.valid_from <= e.cutoff)
        and (g.valid_to is null or g.valid_to >= e.cutoff)
    order by g.valid_from desc nulls last
    limit 1
) as g on true
left join lateral (
    select o.regional_group
    from rapporteur.state_group as o
    where o.state = s.state
        and (o.valid_from is null or o.valid_from <= e.cutoff)
        and (o.valid_to is null or o.valid_to >= e.cutoff)
    order by o.valid_from desc nulls last
    limit 1
) as o on true
left join lateral (
    -- Membership is the State's, whatever its code was at the time.
    select t.state, b.valid_from
    from rapporteur.state as t
    inner join rapporteur.state_membership as b
        on b.state = t.state
        and b.organization = 'united_nations'
        and b.status = 'member'
        and (b.valid_from is null or b.valid_from <= e.cutoff)
        and (b.valid_to is null or b.valid_to >= e.cutoff)
    where t.entity = s.entity
    order by b.valid_from
    limit 1
) as b on true;
