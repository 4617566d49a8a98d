-- Which respondents, or unlinked sheets, stand behind an expression in an edition.
--
-- A confidential reply is counted and never named: its row has no respondent, name or reply.
--
-- Grain:   one row for each record
-- Params:  edition     symbol, as in 'A/52/314'
--          expression  as in 'round:1995-1 & joint:no'
--          language    of the names; English where a name has none in it
-- Order:   names in English alphabetical order, then sheets
create or replace function analysis.evidence(edition text, expression text, language text default 'en')
returns table (respondent text, name text, reply text, sheet text)
-- Readers may not look into schema rapporteur themselves; every name in here is qualified.
language plpgsql stable parallel safe security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    build rapporteur.build := rapporteur.build_of(evidence.edition);
    wanted text;
begin
    select c.program into wanted
    from rapporteur.compile(build.consultation_id, build.batch, evidence.expression) as c;
    return query
    select
        case when hidden.yes then null else r.respondent end,
        case when hidden.yes then null else coalesce(n.name ->> evidence.language, n.name ->> 'en', r.respondent) end,
        case when hidden.yes then null else r.reply end,
        r.sheet
    from rapporteur.chunk as c
    cross join rapporteur.evaluate(build.build_id, c.chunk, array[wanted]) as e
    inner join rapporteur.record as r
        on r.consultation_id = build.consultation_id
        and r.record_no >= c.chunk * rapporteur.chunk_size()
        and r.record_no < c.chunk * rapporteur.chunk_size() + length(e.bits)
    cross join lateral (
        select exists (
            select
            from rapporteur.replies as p
            where p.consultation_id = build.consultation_id
                and p.reply = r.reply
                and p.confidential = 'yes'
                -- What is confidential by now is not named at an earlier batch, either.
                and (p.until_batch is null or rapporteur.known(p.from_batch, p.until_batch, build.batch))
        ) as yes
    ) as hidden
    cross join lateral (
        select rapporteur.respondent_name(build.consultation_id, build.batch, r.respondent, build.cutoff) as name
    ) as n
    where c.consultation_id = build.consultation_id
        and c.chunk * rapporteur.chunk_size() < build.records
        and get_bit(e.bits, r.record_no % rapporteur.chunk_size()) = 1
    order by
        hidden.yes, (n.name ->> 'en') collate "en-x-icu" nulls last, r.respondent collate "C", r.sheet collate "C";
end
$$;
comment on function analysis.evidence(text, text, text) is
    'Who stands behind a count: one row for each respondent or unlinked sheet that satisfies an expression; confidential ones without a name. Example: select * from analysis.evidence(''A/52/314'', ''round:1995-1'');';
