-- The family tree of the bodies of an edition on any day.
--
-- Grain:   one row for each body that may have existed by the day
-- Params:  edition  symbol, as in 'A/52/314'
--          day      the day; the cut-off date where it is left out
-- Order:   by path, so that every body stands below its parent
-- Errors:  22023 for an unknown edition
create or replace function analysis.body_tree(edition text, day date default null)
returns table (
    body text, label text, parent text, depth integer, path text, state text, predecessor text, successors text
)
-- Readers may not look into schema rapporteur themselves; every name in here is qualified.
language plpgsql stable parallel safe security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    build rapporteur.build := rapporteur.build_of(body_tree.edition);
begin
    return query
    select
        t.body, rapporteur.worded(r.label), t.parent, t.depth, array_to_string(t.path, ' > '), t.state, r.predecessor,
        (
            select string_agg(s.body, ';' order by s.body)
            from rapporteur.bodies as s
            where s.consultation_id = build.consultation_id
                and s.predecessor = t.body
                and rapporteur.known(s.from_batch, s.until_batch, build.batch)
                and (s.date_from is null or s.date_from <= coalesce(body_tree.day, build.cutoff))
        )
    from rapporteur.tree_at(build.consultation_id, build.batch, coalesce(body_tree.day, build.cutoff)) as t
    inner join rapporteur.bodies as r
        on r.consultation_id = build.consultation_id
        and r.body = t.body
        and rapporteur.known(r.from_batch, r.until_batch, build.batch)
    order by t.path;
end
$$;
comment on function analysis.body_tree(text, date) is
    'The family tree of bodies on a day, the cut-off date where none is given. Example: select * from analysis.body_tree(''A/52/314'', ''1995-06-30'');';
