-- The family of bodies on a day: parents as they were then, bodies not yet founded left out.
--
-- A former parent holds until the first day on which the change may have happened. A body whose
-- founding or end may lie on either side of the day says so in its state.
--
-- Grain:   one row for each body that may have existed by the day
-- Params:  $1 integer  consultation
--          $2 integer  batch
--          $3 date     the day
create or replace function rapporteur.tree_at(consultation_id integer, batch integer, day date)
returns table (
    body text, parent text, former_parent boolean, mechanism text, root text, depth integer, path text[],
    state text
)
-- Views call it for readers, who may not look into schema rapporteur themselves.
language sql stable parallel safe security definer
set search_path = pg_catalog, pg_temp
begin atomic
    with recursive there as (

        select
            r.body,
            coalesce(f.parent, r.parent) as parent,
            f.parent is not null as former_parent,
            r.role,
            case
                when r.date_to > tree_at.day then 'perhaps founded'
                when r.ended_to < tree_at.day then 'ended'
                when r.ended_from <= tree_at.day then 'perhaps ended'
                else 'existing'
            end as state
        from rapporteur.bodies as r
        left join lateral (
            select p.parent
            from rapporteur.former_parents as p
            where p.consultation_id = r.consultation_id
                and p.body = r.body
                and rapporteur.known(p.from_batch, p.until_batch, tree_at.batch)
                and (p.date_from is null or p.date_from <= tree_at.day)
                and p.ended_from > tree_at.day
            order by p.ended_from, p.parent collate "C"
            limit 1
        ) as f on true
        where r.consultation_id = tree_at.consultation_id
            and rapporteur.known(r.from_batch, r.until_batch, tree_at.batch)
            and (r.date_from is null or r.date_from <= tree_at.day)

    ),

    tree as (

        select
            t.body, t.parent, t.former_parent, t.state, t.body as root, 0 as depth, array[t.body] as path,
            case when t.role = 'main' then t.body end as mechanism
        from there as t
        where t.parent is null
            or not exists (select from there as p where p.body = t.parent)
        union all
        select
            t.body, t.parent, t.former_parent, t.state, u.root, u.depth + 1, u.path || t.body,
            case
                when t.role = 'main' then t.body
                when t.role <> 'organ' then u.mechanism
            end
        from tree as u
        inner join there as t on t.parent = u.body and t.body <> all (u.path)

    )

    select t.body, t.parent, t.former_parent, t.mechanism, t.root, t.depth, t.path, t.state
    from tree as t;
end;
