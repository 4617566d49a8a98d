-- The tables that a consultation asks for.
--
-- Grain:   one row for each table
-- Params:  $1 integer  build
--          $2 text     language of the labels
-- Order:   position
select
    t."table",
    coalesce(rapporteur.worded(t.label, $2::text), t."table") as label,
    t.rows,
    t.columns,
    coalesce(t.base, '') as base,
    -- Where attributes by which the table counts are known from: null without any, empty where nobody said.
    (
        select coalesce(string_agg(distinct a.source collate "C", '; ' order by a.source collate "C"), '')
        from rapporteur.attributes as a
        where a.consultation_id = b.consultation_id
            and a.attribute in (t.rows, t.columns)
            and rapporteur.known(a.from_batch, a.until_batch, b.batch)
        having count(*) > 0
    ) as sources
from rapporteur.build as b
inner join rapporteur.tables as t
    on t.consultation_id = b.consultation_id
    and rapporteur.known(t.from_batch, t.until_batch, b.batch)
where b.build_id = $1::integer
order by t."position", t."table" collate "C"
