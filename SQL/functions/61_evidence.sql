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
set enable_nestloop = off  -- As in begin_build: rows of functions cannot be foreseen.
set jit = off  -- What it compiles for costs that are guesses takes longer than the query.
as $$
#variable_conflict use_column
declare
    build rapporteur.build := rapporteur.build_of(evidence.edition);
    wanted text;
    found integer[];
begin
    select c.program into wanted
    from rapporteur.compile(build.consultation_id, build.batch, evidence.expression) as c;
    -- The numbers first: few of them lead to their records by the index, whatever the planner takes them for.
    select array_agg(c.chunk * rapporteur.chunk_size() + b.place order by c.chunk, b.place) into found
    from rapporteur.chunk as c
    cross join lateral rapporteur.evaluate(build.build_id, c.chunk, array[wanted]) as e
    cross join lateral generate_series(0, length(e.bits) - 1) as b(place)
    where c.consultation_id = build.consultation_id
        and c.chunk * rapporteur.chunk_size() < build.records
        and get_bit(e.bits, b.place) = 1;
    return query
    with behind as materialized (
        select r.reply, r.respondent, r.sheet
        from rapporteur.records_behind(build.consultation_id, found) as r
    ),
    -- What is confidential by now is not named at an earlier batch, either.
    hidden as materialized (
        select h.reply from rapporteur.hidden_replies(build.consultation_id, build.batch) as h(reply)
    ),
    shown as materialized (
        select
            case when h.reply is null then b.respondent end as respondent,
            case when h.reply is null then b.reply end as reply,
            b.sheet,
            h.reply is not null as is_hidden
        from behind as b
        left join hidden as h on h.reply = b.reply
    )
    select s.respondent, coalesce(rapporteur.worded(n.name, evidence.language), s.respondent), s.reply, s.sheet
    from shown as s
    left join rapporteur.respondents as o
        on o.consultation_id = build.consultation_id
        and o.respondent = s.respondent
        and rapporteur.known(o.from_batch, o.until_batch, build.batch)
    left join rapporteur.state as t on t.state = s.respondent
    cross join lateral (
        select case
            when o.label is not null then o.label
            when t.state is not null then rapporteur.state_name_at(t.state, build.cutoff)
            when s.respondent is not null then jsonb_build_object('en', s.respondent)
        end as name
    ) as n
    order by s.is_hidden, (n.name ->> 'en') collate "en-x-icu" nulls last, s.respondent collate "C", s.sheet collate "C";
end
$$;
comment on function analysis.evidence(text, text, text) is
    'Who stands behind a count: one row for each respondent or unlinked sheet that satisfies an expression; confidential ones without a name. Example: select * from analysis.evidence(''A/52/314'', ''round:1995-1'');';
