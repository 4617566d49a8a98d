-- The cells of the tables that a consultation asks for: tables/TABLE.csv.
--
-- Grain:   one row for each table and cell
-- Params:  $1 integer  build
--          $2 text     language of the labels
-- Order:   table, row, column
with

known_table as (

    select t."table", t."position", t.rows, t.columns, b.build_id
    from rapporteur.build as b
    inner join rapporteur.tables as t
        on t.consultation_id = b.consultation_id
        and rapporteur.known(t.from_batch, t.until_batch, b.batch)
    where b.build_id = $1::integer

),

label as (

    select o.question as name, o.option as code, o.label as text
    from rapporteur.build as b
    inner join rapporteur.options as o
        on o.consultation_id = b.consultation_id
        and rapporteur.known(o.from_batch, o.until_batch, b.batch)
    where b.build_id = $1::integer
    union all
    select d.name, g.region, g.name
    from rapporteur.region as g
    cross join (values ('region'), ('subregion'), ('macro_region'), ('regional_group')) as d(name)
    union all
    select f.name, f.code, jsonb_build_object('en', f.text)
    from (
        values
            ('member', 'yes', 'Members of the United Nations'), ('member', 'no', 'others'),
            ('joint', 'yes', 'joint reply'), ('joint', 'no', 'own reply'),
            ('late', 'yes', 'late'), ('late', 'no', 'in time')
    ) as f(name, code, text)
    union all
    select 'round', r.round, r.title
    from rapporteur.build as b
    inner join rapporteur.rounds as r
        on r.consultation_id = b.consultation_id
        and rapporteur.known(r.from_batch, r.until_batch, b.batch)
    where b.build_id = $1::integer

)

select
    k."table",
    r.row_code as "row",
    coalesce(rapporteur.worded(a.text, $2::text), r.row_code) as row_label,
    r.column_code as "column",
    coalesce(rapporteur.worded(c.text, $2::text), r.column_code) as column_label,
    r.count,
    r.base_size,
    r.share,
    r.depth
from known_table as k
inner join rapporteur.table_result as r on r.build_id = k.build_id and r."table" = k."table"
left join label as a on a.name = k.rows and a.code = r.row_code
left join label as c on c.name = k.columns and c.code = r.column_code
order by k."position", k."table" collate "C", r.row_position, r.column_position
