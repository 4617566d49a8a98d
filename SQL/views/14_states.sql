-- The register of States as of each edition's cut-off date.
--
-- Grain:   one row for each edition and State
create or replace view analysis.states as
select
    s.edition,
    s.state as respondent,
    coalesce(rapporteur.worded(s.name), s.state) as name,
    s.entity,
    s.iso2,
    s.m49,
    s.region,
    coalesce(rapporteur.worded(r.name), s.region) as region_name,
    s.subregion,
    coalesce(rapporteur.worded(u.name), s.subregion) as subregion_name,
    s.macro_region,
    coalesce(rapporteur.worded(a.name), s.macro_region) as macro_region_name,
    s.regional_group,
    s.is_member,
    s.member_from
from rapporteur.read_states as s
left join rapporteur.region as r on r.region = s.region
left join rapporteur.region as u on u.region = s.subregion
left join rapporteur.region as a on a.region = s.macro_region;
comment on view analysis.states is
    'The register of States on the cut-off date of each edition, whether they replied or not: one row for each edition and State. Join on edition and respondent.';
comment on column analysis.states.entity is 'One code for each State, whatever codes it had over time: count States by this.';
comment on column analysis.states.iso2 is 'ISO 3166 alpha-2 code.';
comment on column analysis.states.m49 is 'Three-digit code of the United Nations Statistics Division (M49).';
comment on column analysis.states.is_member is 'Whether it was a Member of the United Nations on that day.';
comment on column analysis.states.member_from is 'Since when.';
