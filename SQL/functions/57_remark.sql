-- What has to be said wherever an edition's figures are shown: that it is not the edition as declared, that
-- it hides small numbers, and what the consultation wants said, such as that positions are reconstructed:
-- the line of its template that begins with "!".
--
-- Params:  $1 rapporteur.build  the build that is shown
create or replace function rapporteur.remark(build rapporteur.build)
returns text
-- The view of editions calls it for readers, who may not look into schema rapporteur themselves.
language sql stable parallel safe security definer
set search_path = pg_catalog, pg_temp
return nullif(
    concat_ws(
        ' ',
        case when build.as_of is not null then format(
            'Not %s as declared: what it would have said with the cut-off date %s.',
            build.symbol, to_char(build.as_of, 'YYYY-MM-DD')
        ) end,
        'Numbers below ' || rapporteur.suppress_below(build.build_id)
            || ' are not shown, nor others from which they could be computed.',
        (
            select substring(line.text from 3)
            from rapporteur.texts as t
            cross join lateral regexp_split_to_table(t.text, E'\n') as line(text)
            where t.consultation_id = build.consultation_id
                and rapporteur.known(t.from_batch, t.until_batch, build.batch)
                and t.path in (
                    'text/' || regexp_replace(build.symbol, '[^[:alnum:].]', '-', 'g') || '/report.en.txt',
                    'text/report.en.txt'
                )
                and line.text like '! %'
            order by length(t.path) desc
            limit 1
        )
    ),
    ''
);
