-- The tables of every edition, long: one row a cell.
--
-- Grain:   one row for each edition, table, row and column
create or replace view analysis.tables as
select
    b.edition,
    r."table",
    rapporteur.worded(t.label) as label,
    r.row_code as row,
    r.column_code as column,
    r.count,
    r.base_size,
    r.share,
    r.depth,
    r.row_position,
    r.column_position
from rapporteur.read_edition as b
inner join rapporteur.table_result as r on r.build_id = b.build_id
inner join rapporteur.tables as t
    on t.consultation_id = b.consultation_id
    and t."table" = r."table"
    and rapporteur.known(t.from_batch, t.until_batch, b.batch);
comment on view analysis.tables is 'The tables of every edition: one row a cell, with the size of its base.';
comment on column analysis.tables.table is 'Code of the table.';
comment on column analysis.tables.row is 'Code of the row: an option, a value of an attribute or dimension, a round.';
comment on column analysis.tables.column is 'Code of the column; the base itself where the table has but one.';
comment on column analysis.tables.base_size is 'How many the base of the column has.';
comment on column analysis.tables.row_position is 'Order of the rows.';
comment on column analysis.tables.column_position is 'Order of the columns.';
