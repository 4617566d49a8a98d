-- What has to be counted for the tables of an edition.
--
-- Grain:   one row for each cell, and one for the base of each column
-- Params:  $1 integer  build
-- Returns: part  cell:ROW:COLUMN or base:COLUMN, by ordinal; column 0 is the total
-- Order:   none
create or replace function rapporteur.table_plan(build_id integer)
returns table ("table" text, part text, program text)
language sql stable parallel safe
begin atomic
    with known_table as (

        select t."table", t.rows, t.columns, c.program as base
        from rapporteur.build as b
        inner join rapporteur.tables as t
            on t.consultation_id = b.consultation_id
            and rapporteur.known(t.from_batch, t.until_batch, b.batch)
        cross join lateral rapporteur.compile(b.consultation_id, b.batch, t.base) as c
        where b.build_id = table_plan.build_id

    ),

    axis as (

        select k."table", a.ordinal, a.leaf
        from known_table as k
        inner join rapporteur.axis as a on a.build_id = table_plan.build_id and a.name = k.columns
        union all
        select k."table", 0, ''
        from known_table as k

    )

    select k."table", 'base:' || c.ordinal, rapporteur.conjunction(k.base, c.leaf)
    from known_table as k
    inner join axis as c on c."table" = k."table"
    union all
    select
        k."table",
        'cell:' || r.ordinal || ':' || c.ordinal,
        rapporteur.conjunction(k.base, r.leaf, c.leaf)
    from known_table as k
    inner join axis as c on c."table" = k."table"
    inner join rapporteur.axis as r on r.build_id = table_plan.build_id and r.name = k.rows;
end;
