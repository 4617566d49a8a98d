-- The angles of approach of each mechanism: yes, no, or not stated, which is not no.
--
-- Grain:   one row for each edition, body and angle
create or replace view analysis.angles as
select
    b.edition,
    b.body,
    b.role,
    b.mechanism,
    a.angle,
    case
        when a.angle = 'cross_sectoral' then replace(coalesce(b.cross_sectoral, 'not_stated'), '_', ' ')
        when a.angle = any (b.levels) then 'yes'
        else 'not stated'
    end as value,
    row_number() over (partition by b.edition order by b.position, b.body collate "C", a.ordinal) as position
from rapporteur.read_bodies as b
cross join unnest(array['cross_sectoral', 'global', 'interregional', 'regional', 'subregional', 'national'])
    with ordinality as a(angle, ordinal)
where b.role <> 'comparator';
comment on view analysis.angles is 'The angles from which each body approaches the subject. Not stated differs from no.';
comment on column analysis.angles.value is 'yes, no or not stated.';
