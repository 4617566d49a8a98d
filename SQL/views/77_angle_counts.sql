-- How many mechanisms take each angle of approach.
--
-- Grain:   one row for each edition and angle
create or replace view analysis.angle_counts as
select
    a.edition,
    a.angle,
    count(*) filter (where a.role = 'main' and a.value = 'yes') as main_yes,
    count(*) filter (where a.role = 'main' and a.value = 'no') as main_no,
    count(*) filter (where a.role = 'main' and a.value = 'not stated') as main_not_stated,
    count(*) filter (where a.role <> 'main' and a.value = 'yes') as others_yes,
    row_number() over (partition by a.edition order by min(a.position)) as position
from analysis.angles as a
group by a.edition, a.angle;
comment on view analysis.angle_counts is 'How many main bodies take each angle; subsidiaries and partners stand apart.';
comment on column analysis.angle_counts.main_yes is 'Main bodies that take the angle.';
comment on column analysis.angle_counts.main_no is 'Main bodies that do not.';
comment on column analysis.angle_counts.main_not_stated is 'Main bodies of which it is not stated.';
comment on column analysis.angle_counts.others_yes is 'Subsidiaries and partners that take it.';
