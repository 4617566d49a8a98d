-- The options of a codebook in the order in which they are printed, with what lies below each.
--
-- Grain:   one row for each option
-- Params:  $1 integer  consultation
--          $2 integer  batch
-- Returns: depth 0 for the options of the question itself; below holds the option and all under it
-- Order:   ordinal
create or replace function rapporteur.option_tree(consultation_id integer, batch integer)
returns table (question text, option text, depth integer, ordinal integer, below text[])
language sql stable parallel safe
begin atomic
    with recursive known_option as (

        select o.question, o.option, o.parent, o."position" as place
        from rapporteur.options as o
        where o.consultation_id = option_tree.consultation_id
            and rapporteur.known(o.from_batch, o.until_batch, option_tree.batch)

    ),

    tree as (

        select k.question, k.option, 0 as depth, array[k.place] as path, array[k.option] as ancestors
        from known_option as k
        where k.parent is null
        union all
        select k.question, k.option, t.depth + 1, t.path || k.place, t.ancestors || k.option
        from known_option as k
        inner join tree as t on t.question = k.question and t.option = k.parent

    )

    select
        t.question,
        t.option,
        t.depth,
        (row_number() over (
            partition by t.question order by t.path, t.option collate "C"
        ))::integer as ordinal,
        array(
            select d.option
            from tree as d
            where d.question = t.question and t.option = any (d.ancestors)
            order by d.option collate "C"
        )
    from tree as t;
end;
