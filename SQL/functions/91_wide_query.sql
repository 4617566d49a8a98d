-- The text of a query that spreads the answers of an edition over columns, for any codebook.
--
-- SQL has to know its columns beforehand; this writes them down. In psql, `\gexec` runs what it returns; R and
-- Python read the text and run it; `copy (…) to stdout` takes it, too.
--
-- Params:  edition    symbol, as in 'A/52/314'
--          questions  codes, in the order of the columns; null for all that somebody may answer, in the order of
--                     the codebook
--          indicators false: a column for each question, several options separated by semicolons
--                     true: a column for each option, 1 where it was given, 0 where the question was answered
--                     without it, empty where it was not answered
-- Returns: one query; its columns are respondent, name, reply, sheet, then question or question__option
-- Errors:  22023 for an unknown edition or question, with the nearest that is known
create or replace function analysis.wide_query(
    edition text, questions text[] default null, indicators boolean default false
)
returns text
-- Readers may not look into schema rapporteur themselves; every name in here is qualified.
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    build rapporteur.build := rapporteur.build_of(wide_query.edition);
    codes text[];
    answered text[];
    unknown text;
    columns text;
begin
    select
        array_agg(q.question order by q.position, q.question collate "C"),
        array_agg(q.question order by q.position, q.question collate "C") filter (where q.formula is null)
    into codes, answered
    from rapporteur.questions as q
    where q.consultation_id = build.consultation_id
        and rapporteur.known(q.from_batch, q.until_batch, build.batch);
    select w.question into unknown
    from unnest(wide_query.questions) as w(question)
    where w.question <> all (codes)
    limit 1;
    if unknown is not null then
        raise exception using
            errcode = 'invalid_parameter_value',
            message = format('there is no question "%s" in %s', unknown, build.symbol),
            hint = 'Did you mean "' || rapporteur.nearest(unknown, codes) || '"? analysis.questions has them all.';
    end if;
    -- A column's name has 63 bytes at most; what would be cut off is said by number.
    select string_agg(
        format(
            ',' || E'\n' || '    %s as %I', c.value,
            case when octet_length(c.name) <= 63 then c.name else 'column_' || c.place end
        ),
        '' order by c.place
    ) into columns
    from (
        select
            row_number() over (order by w.place, o.position, o.option collate "C") as place,
            case when o.option is null then w.question else w.question || '__' || o.option end as name,
            case
                when o.option is null then format('a.answers ->> %L', w.question)
                else format(
                    '(%L = any (string_to_array(a.answers ->> %L, '';'')))::integer', o.option, w.question
                )
            end as value
        from unnest(coalesce(wide_query.questions, answered)) with ordinality as w(question, place)
        left join rapporteur.options as o
            on wide_query.indicators
            and o.consultation_id = build.consultation_id
            and o.question = w.question
            and rapporteur.known(o.from_batch, o.until_batch, build.batch)
    ) as c;
    return format(
        E'select\n    a.respondent,\n    a.name,\n    a.reply,\n    a.sheet%s\nfrom analysis.answers_wide as a\nwhere a.edition = %L\norder by a.respondent collate "C", a.reply collate "C", a.sheet collate "C"',
        columns, build.symbol
    );
end
$$;
comment on function analysis.wide_query(text, text[], boolean) is
    'Writes a query with a column for each question, or, as indicators, for each option; in psql \gexec runs it. Example: select analysis.wide_query(''A/52/314'', array[''position'', ''funding'']);';
