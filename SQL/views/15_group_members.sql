-- Groups on whose behalf replies come, and who was in them when.
--
-- Grain:   one row for each edition, group, member and stay
create or replace view analysis.group_members as
select
    e.edition,
    g."group",
    coalesce(rapporteur.worded(l.label), g."group") as group_name,
    g.member as respondent,
    coalesce(rapporteur.worded(o.label), rapporteur.worded(s.name), g.member) as name,
    g.member_from,
    g.member_to,
    g.source
from rapporteur.read_edition as e
inner join rapporteur.groups as g
    on g.consultation_id = e.consultation_id
    and rapporteur.known(g.from_batch, g.until_batch, e.batch)
left join rapporteur.respondents as l
    on l.consultation_id = e.consultation_id
    and l.respondent = g."group"
    and rapporteur.known(l.from_batch, l.until_batch, e.batch)
left join rapporteur.respondents as o
    on o.consultation_id = e.consultation_id
    and o.respondent = g.member
    and rapporteur.known(o.from_batch, o.until_batch, e.batch)
left join lateral (
    select n.name
    from rapporteur.state_name as n
    where n.state = g.member
        and (n.valid_from is null or n.valid_from <= e.cutoff)
        and (n.valid_to is null or n.valid_to >= e.cutoff)
    order by n.valid_from desc nulls last
    limit 1
) as s on true;
comment on view analysis.group_members is
    'Groups on whose behalf joint replies come: one row for each edition, group and member. A joint reply counts for those who were members on the day it was received.';
comment on column analysis.group_members."group" is 'Code of the group, as in replies.on_behalf_of.';
comment on column analysis.group_members.member_from is 'First day in the group; empty for always.';
comment on column analysis.group_members.member_to is 'Last day in the group; empty for to this day.';
comment on column analysis.group_members.source is 'Where that is known from.';
