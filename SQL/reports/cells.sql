-- The cells of a table: tables/TABLE.csv.
--
-- Grain:   one row for each cell
-- Params:  $1 integer  build
--          $2 text     language of the labels
--          $3 text     table
-- Order:   row, column
with

known_table as (

    select t.rows, t.columns, b.build_id, b.consultation_id, b.batch
    from rapporteur.build as b
    inner join rapporteur.tables as t
        on t.consultation_id = b.consultation_id
        and t."table" = $3::text
        and rapporteur.known(t.from_batch, t.until_batch, b.batch)
    where b.build_id = $1::integer

),

label as (

    select 'option' as kind, o.question as name, o.option as code, o.label as text
    from known_table as k
    inner join rapporteur.options as o
        on o.consultation_id = k.consultation_id
        and o.question in (k.rows, k.columns)
        and rapporteur.known(o.from_batch, o.until_batch, k.batch)
    union all
    select 'region', d.name, g.region, g.name
    from rapporteur.region as g
    cross join (values ('region'), ('subregion'), ('macro_region'), ('regional_group')) as d(name)
    union all
    select 'flag', f.name, f.code, jsonb_build_object('en', f.text)
    from (
        values
            ('member', 'yes', 'Members of the United Nations'), ('member', 'no', 'others'),
            ('joint', 'yes', 'joint reply'), ('joint', 'no', 'own reply'),
            ('late', 'yes', 'late'), ('late', 'no', 'in time')
    ) as f(name, code, text)
    union all
    select 'round', 'round', r.round, r.title
    from known_table as k
    inner join rapporteur.rounds as r
        on r.consultation_id = k.consultation_id
        and rapporteur.known(r.from_batch, r.until_batch, k.batch)

)

select
    r.row_code as "row",
    coalesce(a.text ->> $2::text, a.text ->> 'en', r.row_code) as row_label,
    r.column_code as "column",
    coalesce(c.text ->> $2::text, c.text ->> 'en', r.column_code) as column_label,
    r.count,
    r.base_size,
    r.share,
    r.depth
from known_table as k
inner join rapporteur.table_result as r on r.build_id = k.build_id and r."table" = $3::text
left join label as a on a.name = k.rows and a.code = r.row_code
left join label as c on c.name = k.columns and c.code = r.column_code
order by r.row_position, r.column_position
