-- How many gave each option, within several bases at once.
--
-- Grain:   one row for each option and base
-- Params:  edition  symbol, as in 'A/52/314'
--          bases    expressions; empty for everybody who speaks
-- Order:   options as they are printed, bases as they are given
-- Errors:  22023 for an unknown edition, a wrong expression or 'members', with what would be right
create or replace function analysis.tabulate(edition text, bases text[] default '{""}')
returns table (question text, option text, base text, count bigint, base_size bigint)
-- Readers may not look into schema rapporteur themselves; every name in here is qualified.
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    build rapporteur.build := rapporteur.build_of(tabulate.edition);
    programs text[] := rapporteur.compile_bases(build.consultation_id, build.batch, tabulate.bases);
begin
    return query
    with counted as materialized (
        select t.item, t.base, sum(t.n)::bigint as n
        from rapporteur.chunk as c
        cross join rapporteur.tabulate_chunk(build.build_id, c.chunk, programs) as t
        where c.consultation_id = build.consultation_id and c.chunk * rapporteur.chunk_size() < build.records
        group by t.item, t.base
    )
    select i.question, i.option, tabulate.bases[w.base], coalesce(n.n, 0), w.n
    from rapporteur.option_items(build.build_id) as i
    inner join counted as w on w.item = 0
    left join counted as n on n.item = i.item and n.base = w.base
    order by i.item, w.base;
end
$$;
comment on function analysis.tabulate(text, text[]) is
    'How many gave each option, within several bases at once, with the size of each base: fast over millions of replies. A base is an expression as in tally(), but not ''members''. Example: select * from analysis.tabulate(''A/52/314'', array['''', ''position:in_favour'']);';
