-- Takes the numbers that a build hides out of its results, and with them all that tells of single
-- respondents: names behind figures, the numbers in checks, extremes, which are what one of them said.
--
-- Params:  $1 integer  build, whose results are stored and whose hidden numbers are listed
create or replace function rapporteur.hide_small_cells(build_id integer)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    smallest integer := rapporteur.suppress_below(hide_small_cells.build_id);
begin
    if smallest is null then
        return;
    end if;
    -- A mean and a median stand on a base that is no published number.
    update rapporteur.figure_result as f
    set base_size = null,
        value = case when f.measure in ('min', 'max') or coalesce(f.base_size, 0) < smallest then null else f.value end
    where f.build_id = hide_small_cells.build_id and f.measure in ('min', 'max', 'mean', 'median');

    update rapporteur.figure_result as f
    set value = case when h.parts && array['value'] or (f.measure = 'share' and h.parts && array['base']) then null else f.value end,
        share = case when h.parts && array['value', 'base'] then null else f.share end,
        base_size = case when h.parts && array['base'] then null else f.base_size end,
        asked = case when h.parts && array['asked'] then null else f.asked end,
        answered = case when h.parts && array['answered'] then null else f.answered end,
        silent = case when h.parts && array['silent'] then null else f.silent end
    from (
        select i.item, array_agg(i.part) as parts
        from rapporteur.hidden_count as i
        where i.build_id = hide_small_cells.build_id and i.scope = 'figures'
        group by i.item
    ) as h
    where f.build_id = hide_small_cells.build_id and f.figure = h.item;

    update rapporteur.question_result as q
    set asked = case when h.parts && array['asked'] then null else q.asked end,
        answered = case when h.parts && array['answered'] then null else q.answered end,
        silent = case when h.parts && array['silent'] then null else q.silent end,
        mentions = case when h.parts && array['mentions'] then null else q.mentions end,
        not_asked = case when h.parts && array['not_asked'] then null else q.not_asked end
    from (
        select i.item, array_agg(i.part) as parts
        from rapporteur.hidden_count as i
        where i.build_id = hide_small_cells.build_id and i.scope = 'questions'
        group by i.item
    ) as h
    where q.build_id = hide_small_cells.build_id and q.question = h.item;

    update rapporteur.option_result as o
    set count = null
    from rapporteur.hidden_count as h
    where o.build_id = hide_small_cells.build_id
        and h.build_id = o.build_id
        and h.scope = 'questions'
        and h.item = o.question
        and h.part = 'option:' || o.option;

    update rapporteur.concern_result as c
    set count = null
    from rapporteur.hidden_count as h
    where c.build_id = hide_small_cells.build_id
        and h.build_id = c.build_id
        and h.scope = 'concerns'
        and h.item = c.concern
        and h.part = 'value';

    update rapporteur.instrument_result as r
    set count = null
    from rapporteur.hidden_count as h
    where r.build_id = hide_small_cells.build_id
        and h.build_id = r.build_id
        and h.scope = 'concerns'
        and h.item = r.instrument
        and h.part = 'instrument';

    update rapporteur.table_result as t
    set count = case when h.is_cell then null else t.count end,
        base_size = case when h.is_base then null else t.base_size end,
        share = null
    from (
        select
            r."table", r.row_position, r.column_position,
            coalesce(bool_or(i.part = 'cell:' || r.row_position || ':' || r.ordinal), false) as is_cell,
            coalesce(bool_or(i.part = 'base:' || r.ordinal), false) as is_base
        from (
            select
                c."table", c.row_position, c.column_position,
                -- The total, column 0 of the programs, stands last.
                case when c.column_position = max(c.column_position) over (partition by c."table")
                    then 0 else c.column_position
                end as ordinal
            from rapporteur.table_result as c
            where c.build_id = hide_small_cells.build_id
        ) as r
        inner join rapporteur.hidden_count as i
            on i.build_id = hide_small_cells.build_id
            and i.scope = 'tables'
            and i.item = r."table"
            and i.part in ('cell:' || r.row_position || ':' || r.ordinal, 'base:' || r.ordinal)
        group by r."table", r.row_position, r.column_position
    ) as h
    where t.build_id = hide_small_cells.build_id
        and t."table" = h."table"
        and t.row_position = h.row_position
        and t.column_position = h.column_position;

    update rapporteur.check_result as c
    set detail = 'not shown: the edition hides small numbers'
    where c.build_id = hide_small_cells.build_id;
    delete from rapporteur.evidence_result as e where e.build_id = hide_small_cells.build_id;
end
$$;
