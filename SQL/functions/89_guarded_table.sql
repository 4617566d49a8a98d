-- A table of an edition with its small cells hidden, so that none can be computed back.
--
-- A cell below the smallest number is hidden, and with it as many others as it takes: cells are the edges
-- between their row and their column, totals included, and what is hidden can be computed back exactly
-- where a hidden edge lies on no circle of hidden ones that are not zero: around a circle, one more here and
-- one less there changes no sum. Rows below other rows are hidden altogether where
-- one of them is small. Sums are taken for exact even where options do not exclude each other, which can
-- only hide more. One table is guarded by itself: who has others with the same totals has more to go by.
--
-- Params:  edition  symbol     wanted  code of the table
--          smallest  number that is shown, zero apart; 2 or more
-- Grain:   one row for each cell, the totals of columns as row "base"
-- Returns: count  null where it is hidden; share  likewise
-- Order:   row, column
-- Errors:  22023 for an unknown edition or table, or a smallest number below 2
create or replace function analysis.guarded_table(edition text, wanted text, smallest integer)
returns table (
    "row" text, "column" text, count integer, share numeric, hidden boolean, row_position integer, column_position integer
)
-- Readers may not look into schema rapporteur themselves; every name in here is qualified.
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    build rapporteur.build := rapporteur.build_of(guarded_table.edition);
    ends integer[];      -- Of each cell: its row; 0 is the row of totals, -1 no sum at all.
    tops integer[];      -- Its column.
    counts integer[];
    hides boolean[];
    reached integer[];   -- Rows as they are, columns as -100000 - their position.
    cells integer;
    grown boolean;
    lone integer;
    pick integer;
    single boolean;
begin
    if smallest < 2 then
        raise exception using
            errcode = 'invalid_parameter_value',
            message = format('the smallest number shown is %s, which hides nothing', smallest),
            hint = 'Write 2 or more; 5 is usual.';
    end if;
    select
        array_agg(c.at order by c.at, c.across), array_agg(c.across order by c.at, c.across),
        array_agg(c.n order by c.at, c.across), count(distinct c.across) = 1
    into ends, tops, counts, single
    from (
        select t.row_position as at, t.column_position as across, t.count as n
        from rapporteur.table_result as t
        where t.build_id = build.build_id and t."table" = wanted and t.depth = 0
        union
        select 0, t.column_position, t.base_size
        from rapporteur.table_result as t
        where t.build_id = build.build_id and t."table" = wanted
    ) as c;
    if counts is null then
        raise exception using
            errcode = 'invalid_parameter_value',
            message = format('there is no table "%s" in %s', wanted, build.symbol),
            hint = 'analysis.tables has them all.';
    end if;
    cells := cardinality(counts);
    hides := array(select n > 0 and n < smallest from unnest(counts) with ordinality as c(n, place) order by place);
    -- In a table of one column no row has a sum: all rows are one end.
    if single then
        ends := array_fill(-1, array[cells]);
    end if;
    loop
        lone := null;
        for cell in 1 .. cells loop
            continue when not hides[cell];
            -- Whether its row and its column are joined by other hidden cells.
            reached := array[ends[cell]];
            loop
                grown := false;
                for other in 1 .. cells loop
                    continue when not hides[other] or other = cell or counts[other] = 0;
                    if ends[other] = any (reached) and not (-100000 - tops[other]) = any (reached) then
                        reached := reached || (-100000 - tops[other]);
                        grown := true;
                    elsif (-100000 - tops[other]) = any (reached) and not ends[other] = any (reached) then
                        reached := reached || ends[other];
                        grown := true;
                    end if;
                end loop;
                exit when not grown;
            end loop;
            if not (-100000 - tops[cell]) = any (reached) then
                lone := cell;
                exit;
            end if;
        end loop;
        exit when lone is null;
        -- Beside it in its row or column, the smallest, an inner one before a total; else any. Zeros hide nothing.
        pick := (
            select o.place
            from unnest(ends, tops, counts, hides) with ordinality as o(at, across, n, is_hidden, place)
            where not o.is_hidden and o.n > 0
            order by not (o.at = ends[lone] or o.across = tops[lone]), o.at = 0, o.n, o.place
            limit 1
        );
        -- Nothing is left to hide it behind: nothing of the table is shown.
        if pick is null then
            hides := array_fill(true, array[cells]);
            exit;
        end if;
        hides[pick] := true;
    end loop;

    return query
    with guarded as (
        select e.place, e.n, h.is_hidden
        from unnest(counts) with ordinality as e(n, place)
        inner join unnest(hides) with ordinality as h(is_hidden, place) on h.place = e.place
    ),
    cell as (
        select c.*, row_number() over (order by c.at, c.across) as place
        from (
            select t.row_position as at, t.column_position as across, t.row_code, t.column_code, t.share
            from rapporteur.table_result as t
            where t.build_id = build.build_id and t."table" = wanted and t.depth = 0
            union
            select 0, t.column_position, 'base', t.column_code, null
            from rapporteur.table_result as t
            where t.build_id = build.build_id and t."table" = wanted
        ) as c
    ),
    top as (
        select c.row_code, c.column_code, g.n, c.share, g.is_hidden, c.at, c.across
        from cell as c
        inner join guarded as g on g.place = c.place
    ),
    -- Parts of a whole tell of each other and of it.
    part as (
        select t.row_code, t.column_code, t.count, t.share, t.row_position, t.column_position
        from rapporteur.table_result as t
        where t.build_id = build.build_id and t."table" = wanted and t.depth > 0
    ),
    small as (
        select exists (select from part as p where p.count > 0 and p.count < smallest)
            or exists (select from top as t where t.is_hidden) as yes
    )
    select a.row_code, a.column_code, case when not a.is_hidden then a.n end,
        -- A share beside its base would give the count, and beside its count the base.
        case when not a.is_hidden and not b.is_hidden then a.share end, a.is_hidden, a.at, a.across
    from top as a
    inner join top as b on b.at = 0 and b.across = a.across
    union all
    select p.row_code, p.column_code, case when not s.yes then p.count end, case when not s.yes then p.share end,
        s.yes, p.row_position, p.column_position
    from part as p
    cross join small as s
    order by 6, 7;
end
$$;
comment on function analysis.guarded_table(text, text, integer) is
    'A table for the public with its small cells hidden, and others so that none can be computed back: select * from analysis.guarded_table(''A/52/314'', ''positions'', 5);';
