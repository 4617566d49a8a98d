-- What the members of each group of like-minded Governments share: positions, regions, bodies.
--
-- Grain:   one row for each edition, group and position, region or body that two of its members share
create or replace view analysis.like_minded_makeup as
select
    e.edition,
    u.group_number as "group",
    u.kind,
    u.value,
    u.label,
    u.shared_by,
    g.size as members,
    u.of as shared_by_all,
    row_number() over (
        partition by e.edition order by u.group_number, u.kind, u.shared_by desc, u.value collate "C"
    ) as position
from rapporteur.read_open_edition as e
cross join lateral (
    select array_agg(m."group" order by m.position) as numbers, array_agg(m.respondent order by m.position) as members
    from analysis.like_minded as m
    where m.edition = e.edition
) as l
cross join lateral rapporteur.like_minded_makeup(e.build_id, l.numbers, l.members) as u
cross join lateral (
    select count(*) as size from unnest(l.numbers) as n where n = u.group_number
) as g;
comment on view analysis.like_minded_makeup is
    'What like-minded States share: one row for each edition, group and position, region or body that two of its members share.';
comment on column analysis.like_minded_makeup.shared_by_all is 'States that share it, in the group or not, among those that answered something.';
comment on column analysis.like_minded_makeup.group is 'Number of the group: analysis.like_minded.';
comment on column analysis.like_minded_makeup.kind is 'position, region or body.';
comment on column analysis.like_minded_makeup.value is 'Code of the position (question:option), region or body.';
comment on column analysis.like_minded_makeup.shared_by is 'How many members of the group share it.';
comment on column analysis.like_minded_makeup.members is 'How many States are in the group.';
