-- Which Governments stand together: groups in which everybody is alike enough to everybody else.
--
-- Two at a time, the most alike first, their groups become one where each two in it are alike enough.
-- Equals go by codes, so that the same answers always give the same groups. Groups are suggestions.
--
-- Grain:   one row for each State that answered something, within its group
-- Params:  $1 integer  build
--          $2 numeric  likeness from which two stand together, 0 to 1
--          $3 integer  questions that both must have answered
-- Returns: group_number  the largest first; null for a State that stands alone
--          members       of the group; lowest  the likeness of the least alike two in it
--          nearest       the most alike State of all, whatever the likeness
-- Order:   position
create or replace function rapporteur.like_minded(build_id integer, threshold numeric, least_common integer)
returns table (
    group_number bigint, respondent text, members bigint, lowest numeric, nearest text, nearest_likeness numeric,
    "position" bigint
)
-- Views call it for readers, who may not look into schema rapporteur themselves.
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set enable_nestloop = off  -- As in begin_build: rows of functions cannot be foreseen.
set jit = off  -- What it compiles for costs that are guesses takes longer than the query.
as $$
#variable_conflict use_column
declare
    codes text[];
    size integer;
    -- Every two States, found out once.
    ones text[];
    others text[];
    commons bigint[];
    likenesses numeric[];
    -- For each two States, row after row: whether they are alike enough.
    alike boolean[];
    belongs integer[];
    pairs integer[];
    pair integer;
    mine integer;
    theirs integer;
    fits boolean;
begin
    select array_agg(l.one), array_agg(l.other), array_agg(l.common), array_agg(l.likeness)
    into ones, others, commons, likenesses
    from rapporteur.likeness(build_id) as l;
    select array_agg(p.code order by p.code collate "C") into codes
    from (select distinct unnest(ones || others) as code) as p;
    size := coalesce(cardinality(codes), 0);
    alike := array_fill(false, array[size * size]);
    select array_agg(
        (array_position(codes, l.one) - 1) * size + array_position(codes, l.other) - 1
        order by l.likeness desc, l.common desc, l.one collate "C", l.other collate "C"
    ) into pairs
    from unnest(ones, others, commons, likenesses) as l(one, other, common, likeness)
    where l.likeness >= threshold and l.common >= least_common;
    pairs := coalesce(pairs, '{}');
    foreach pair in array pairs loop
        alike[pair + 1] := true;
        alike[pair % size * size + pair / size + 1] := true;
    end loop;
    belongs := array(select generate_series(1, size));
    foreach pair in array pairs loop
        mine := belongs[pair / size + 1];
        theirs := belongs[pair % size + 1];
        continue when mine = theirs;
        fits := true;
        <<members>>
        for i in 1 .. size loop
            continue when belongs[i] <> mine;
            for j in 1 .. size loop
                if belongs[j] = theirs and not alike[(i - 1) * size + j] then
                    fits := false;
                    exit members;
                end if;
            end loop;
        end loop;
        if fits then
            for i in 1 .. size loop
                if belongs[i] = theirs then
                    belongs[i] := mine;
                end if;
            end loop;
        end if;
    end loop;

    return query
    with placed as (
        select m.code, m.belongs, count(*) over (partition by m.belongs) as members,
            min(m.code collate "C") over (partition by m.belongs) as first
        from unnest(codes, belongs) as m(code, belongs)
    ),
    numbered as (
        select p.*,
            case when p.members > 1 then dense_rank() over (order by p.members desc, p.first collate "C") end as number
        from placed as p
    ),
    both_ways as materialized (
        select w.one, w.other, w.common, w.likeness
        from unnest(ones || others, others || ones, commons || commons, likenesses || likenesses)
            as w(one, other, common, likeness)
    ),
    closest as (
        select distinct on (w.one) w.one, w.other, w.likeness
        from both_ways as w
        where w.common >= least_common
        order by w.one, w.likeness desc, w.common desc, w.other collate "C"
    ),
    loosest as (
        select a.number, min(w.likeness) as likeness
        from numbered as a
        inner join numbered as b on b.number = a.number
        inner join both_ways as w on w.one = a.code and w.other = b.code
        group by a.number
    )
    select
        n.number, n.code, n.members, l.likeness, c.other, c.likeness,
        row_number() over (order by n.number nulls last, n.code collate "C")
    from numbered as n
    left join loosest as l on l.number = n.number
    left join closest as c on c.one = n.code;
end
$$;
