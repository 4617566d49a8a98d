-- Which Governments stand together in an edition, from a likeness of one's own choice.
--
-- Params:  edition       symbol, as in 'A/52/314'
--          threshold     likeness from which two stand together, 0 to 1
--          least_common  questions that both must have answered
-- Grain:   one row for each State that answered something
-- Order:   groups, the largest first; names within them; then those who stand alone
-- Errors:  22023 for an unknown edition, with the nearest that is known
create or replace function analysis.stand_together(
    edition text, threshold numeric default 0.75, least_common integer default 3
)
returns table (
    "group" bigint, respondent text, name text, members bigint, lowest numeric, nearest text, nearest_likeness numeric
)
-- Readers may not look into schema rapporteur themselves; every name in here is qualified.
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    build rapporteur.build := rapporteur.build_of(stand_together.edition);
begin
    return query
    select
        m.group_number,
        case when k.is_shown then m.respondent end,
        case when k.is_shown then n.name ->> 'en' end,
        m.members, m.lowest,
        case when k.nearest_is_shown then m.nearest end,
        m.nearest_likeness
    from rapporteur.like_minded(build.build_id, threshold, least_common) as m
    left join rapporteur.respondent_names(build.build_id) as n on n.respondent = m.respondent
    cross join lateral (
        select
            rapporteur.is_shown(build.build_id, m.respondent, false) as is_shown,
            rapporteur.is_shown(build.build_id, m.nearest, false) as nearest_is_shown
    ) as k
    order by m."position";
end
$$;
comment on function analysis.stand_together(text, numeric, integer) is
    'Which Governments stand together: groups in which each two are at least as alike as the threshold, over the questions that both answered. Example: select * from analysis.stand_together(''A/52/314'', 0.8);';
