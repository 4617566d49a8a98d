-- How many gave both of two options, for every two options of an edition, within a base.
--
-- Grain:   one row for each two different options
-- Params:  edition  symbol, as in 'A/52/314'
--          base     an expression; empty for everybody who speaks
-- Order:   options as they are printed
-- Errors:  22023 for an unknown edition or a wrong expression, with what would be right
create or replace function analysis.crosstab(edition text, base text default '')
returns table (question text, option text, other_question text, other_option text, count bigint)
-- Readers may not look into schema rapporteur themselves; every name in here is qualified.
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    build rapporteur.build := rapporteur.build_of(crosstab.edition);
    within text := (rapporteur.compile_bases(build.consultation_id, build.batch, array[crosstab.base]))[1];
begin
    return query
    with counted as (
        select t.item, t.other, sum(t.n)::bigint as n
        from rapporteur.chunk as c
        cross join rapporteur.crosstab_chunk(build.build_id, c.chunk, coalesce(within, '')) as t
        where c.consultation_id = build.consultation_id and c.chunk * rapporteur.chunk_size() < build.records
        group by t.item, t.other
    ),
    items as materialized (
        select * from rapporteur.option_items(build.build_id)
    )
    select a.question, a.option, b.question, b.option, coalesce(n.n, 0)
    from items as a
    inner join items as b on b.item > a.item
    left join counted as n on n.item = a.item and n.other = b.item
    order by a.item, b.item;
end
$$;
comment on function analysis.crosstab(text, text) is
    'How many gave both of two options, for every two options of the codebook, within a base. Each two stand once, the one that is printed first as question and option; all are counted whatever is asked for, so ask tabulate() for one question against few bases. Example: select * from analysis.crosstab(''A/52/314'') where question = ''position'';';
