-- Stores the cells of the tables of a build, each with the size of its base.
--
-- Params:  $1 integer  build; table partial holds its counts
create or replace function rapporteur.store_tables(build_id integer)
returns void
language sql
begin atomic
    insert into rapporteur.table_result (
        build_id, "table", row_position, row_code, column_position, column_code,
        count, base_size, share, depth
    )
    with counted as (

        select
            p.item as "table",
            split_part(p.part, ':', 1) as kind,
            case when p.part like 'cell:%' then split_part(p.part, ':', 2)::integer end as row_ordinal,
            split_part(p.part, ':', case when p.part like 'cell:%' then 3 else 2 end)::integer as column_ordinal,
            sum(p.n) as n
        from rapporteur.partial as p
        where p.build_id = store_tables.build_id and p.scope = 'tables'
        group by p.item, p.part

    )

    select
        store_tables.build_id,
        t."table",
        r.ordinal,
        r.code,
        -- The total stands last.
        case when cell.column_ordinal = 0 then coalesce(width.columns, 0) + 1 else cell.column_ordinal end,
        coalesce(c.code, 'total'),
        cell.n,
        base.n,
        round(cell.n / nullif(base.n, 0), 4),
        r.depth
    from rapporteur.build as b
    inner join rapporteur.tables as t
        on t.consultation_id = b.consultation_id
        and rapporteur.known(t.from_batch, t.until_batch, b.batch)
    inner join counted as cell on cell."table" = t."table" and cell.kind = 'cell'
    inner join counted as base
        on base."table" = t."table"
        and base.kind = 'base'
        and base.column_ordinal = cell.column_ordinal
    inner join rapporteur.axis as r
        on r.build_id = b.build_id
        and r.name = t.rows
        and r.ordinal = cell.row_ordinal
    left join rapporteur.axis as c
        on c.build_id = b.build_id
        and c.name = t.columns
        and c.ordinal = cell.column_ordinal
    left join lateral (
        select count(*)::integer as columns
        from rapporteur.axis as a
        where a.build_id = b.build_id and a.name = t.columns
    ) as width on true
    where b.build_id = store_tables.build_id;
end;
