-- Which Governments stand together in each edition, from the likeness that the edition sets.
--
-- Grain:   one row for each edition and State that answered something
create or replace view analysis.like_minded as
select
    e.edition,
    m.group_number as "group",
    case when k.is_shown then m.respondent end as respondent,
    case when k.is_shown then n.name ->> 'en' end as name,
    m.members,
    m.lowest,
    case when k.nearest_is_shown then m.nearest end as nearest,
    m.nearest_likeness,
    m.position
from rapporteur.read_open_edition as e
inner join rapporteur.editions as d
    on d.consultation_id = e.consultation_id
    and d.symbol = e.edition
    and rapporteur.known(d.from_batch, d.until_batch, e.batch)
cross join lateral rapporteur.like_minded(e.build_id, coalesce(d.similarity, 0.75), 3) as m
cross join lateral (
    select rapporteur.respondent_name(e.consultation_id, e.batch, m.respondent, e.cutoff) as name
) as n
cross join lateral (
    select
        rapporteur.is_shown(e.build_id, m.respondent, w.looks_inside) as is_shown,
        rapporteur.is_shown(e.build_id, m.nearest, w.looks_inside) as nearest_is_shown
    from (select has_schema_privilege(current_user, 'rapporteur', 'usage') as looks_inside) as w
) as k;
comment on view analysis.like_minded is
    'Who stands together: one row for each edition and State that answered something. In a group each two are alike over the questions that both answered, three or more of them; groups are suggestions.';
comment on column analysis.like_minded."group" is 'The largest group is 1; empty for who stands alone.';
comment on column analysis.like_minded.lowest is 'The likeness of the least alike two of the group, from 0 to 1.';
comment on column analysis.like_minded.nearest is 'The State with the most alike answers, in the group or not.';
comment on column analysis.like_minded.members is 'How many States are in the group.';
comment on column analysis.like_minded.nearest_likeness is 'How alike the two are, from 0 to 1.';
