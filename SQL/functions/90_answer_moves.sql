-- How respondents moved between the answers of a question since the edition that a build's edition supersedes.
--
-- The former edition is counted as it stands now, by its cut-off, from the same batch, so that nothing
-- hangs on what was built when. Replies of an open survey are in no table of names and are not in here.
--
-- Grain:   one row for each question with one option, answer before and answer after
-- Params:  $1 integer  build
-- Returns: before  the answer in the former edition; empty for who had not answered the question by then
--          after   the answer in this one; empty for who no longer answers it
-- Order:   none
create or replace function rapporteur.answer_moves(build_id integer)
returns table (
    former text, question text, label text, before text, before_label text, after text, after_label text,
    respondents bigint, "position" bigint
)
-- Views call it for readers, who may not look into schema rapporteur themselves.
language sql stable security definer
set search_path = pg_catalog, pg_temp
set enable_nestloop = off  -- As in begin_build: rows of functions cannot be foreseen.
set jit = off  -- What it compiles for costs that are guesses takes longer than the query.
begin atomic
    with reading as (

        select b.build_id, b.consultation_id, b.batch, b.cutoff, f.symbol as former, f.cutoff as former_cutoff
        from rapporteur.build as b
        inner join rapporteur.editions as d
            on d.consultation_id = b.consultation_id
            and d.symbol = b.symbol
            and rapporteur.known(d.from_batch, d.until_batch, b.batch)
        inner join rapporteur.editions as f
            on f.consultation_id = b.consultation_id
            and f.symbol = d.supersedes
            and rapporteur.known(f.from_batch, f.until_batch, b.batch)
        where b.build_id = answer_moves.build_id

    ),

    answer as materialized (

        select a.reply, a.question, min(a.option collate "C") as option
        from reading as r
        cross join lateral rapporteur.coded_answers(r.consultation_id, r.batch) as a
        inner join rapporteur.questions as q
            on q.consultation_id = r.consultation_id
            and q.question = a.question
            and q.kind = 'single'
            and rapporteur.known(q.from_batch, q.until_batch, r.batch)
        where a.option <> '' and a.reply is not null
        group by a.reply, a.question

    ),

    earlier as (

        select s.entity, a.question, a.option
        from reading as r
        cross join lateral rapporteur.speaking(r.consultation_id, r.batch, r.former_cutoff) as s
        inner join answer as a on a.reply = s.reply
        where s.speaks

    ),

    later as (

        select s.entity, a.question, a.option
        from reading as r
        cross join lateral rapporteur.speaking(r.consultation_id, r.batch, r.cutoff) as s
        inner join answer as a on a.reply = s.reply
        where s.speaks

    ),

    moved as (

        select coalesce(l.question, e.question) as question, e.option as before, l.option as after, count(*) as respondents
        from later as l
        full join earlier as e on e.entity = l.entity and e.question = l.question
        group by coalesce(l.question, e.question), e.option, l.option

    )

    select
        r.former,
        m.question,
        rapporteur.worded(q.label),
        m.before,
        rapporteur.worded(b.label),
        m.after,
        rapporteur.worded(a.label),
        m.respondents,
        row_number() over (
            order by q.position, m.question collate "C", b.position nulls last, m.before collate "C" nulls last,
                a.position nulls last, m.after collate "C" nulls last
        )
    from reading as r
    cross join moved as m
    inner join rapporteur.questions as q
        on q.consultation_id = r.consultation_id
        and q.question = m.question
        and rapporteur.known(q.from_batch, q.until_batch, r.batch)
    left join rapporteur.options as a
        on a.consultation_id = r.consultation_id
        and a.question = m.question
        and a.option = m.after
        and rapporteur.known(a.from_batch, a.until_batch, r.batch)
    left join rapporteur.options as b
        on b.consultation_id = r.consultation_id
        and b.question = m.question
        and b.option = m.before
        and rapporteur.known(b.from_batch, b.until_batch, r.batch)
    -- Without anybody who answered both times there is nothing to compare.
    where m.question in (select x.question from moved as x where x.before is not null and x.after is not null);
end;
