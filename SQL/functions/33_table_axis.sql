-- The rows or the columns of a table: the options of a question, or the values of a dimension.
--
-- Grain:   one row for each option or value
-- Params:  $1 integer  build
--          $2 text     a question, or a dimension such as macro_region
-- Order:   ordinal: the codebook's order, rounds by date, other values by code
create or replace function rapporteur.table_axis(build_id integer, name text)
returns table (ordinal integer, code text, depth integer, leaf text)
language sql stable parallel safe
begin atomic
    with build as (

        select b.* from rapporteur.build as b where b.build_id = table_axis.build_id

    )

    select o.ordinal, o.option, o.depth, 't' || coalesce(t.term_id, 0)
    from build as b
    cross join rapporteur.option_tree(b.consultation_id, b.batch) as o
    left join rapporteur.term as t
        on t.consultation_id = b.consultation_id
        and t.name = o.question
        and t.value = o.option
    where o.question = table_axis.name
    union all
    select
        (row_number() over (order by r.sent_from, t.value collate "C"))::integer,
        t.value,
        0,
        't' || t.term_id
    from build as b
    inner join rapporteur.term as t
        on t.consultation_id = b.consultation_id
        and t.name = table_axis.name
        and t.value not in ('*', '?')
    left join rapporteur.rounds as r
        on t.name = 'round'
        and r.consultation_id = b.consultation_id
        and r.round = t.value
        and rapporteur.known(r.from_batch, r.until_batch, b.batch)
    where not exists (
            select
            from rapporteur.questions as q
            where q.consultation_id = b.consultation_id
                and q.question = table_axis.name
                and rapporteur.known(q.from_batch, q.until_batch, b.batch)
        )
        and exists (
            select
            from rapporteur.edition_index as e
            where e.build_id = b.build_id and e.term_id = t.term_id
        );
end;
