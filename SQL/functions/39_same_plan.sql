-- Whether two builds count the same by the same programs, and print it along the same axes.
--
-- Params:  $1 integer  build    $2 integer  another one
create or replace function rapporteur.same_plan(build_id integer, other integer)
returns boolean
language sql stable
return (
    select not exists (
        select
        from (
            select p.scope, p.item, p.part, p.program
            from rapporteur.program as p
            where p.build_id in (same_plan.build_id, other)
            group by p.scope, p.item, p.part, p.program
            having count(*) filter (where p.build_id = other) <> count(*) filter (where p.build_id = same_plan.build_id)
        ) as differing
    )
    and not exists (
        select
        from rapporteur.axis as a
        where a.build_id in (same_plan.build_id, other)
        group by a.name, a.ordinal, a.code, a.depth, a.leaf
        having count(*) <> 2
    )
);
