-- What organizations answered, apart from Governments, in whose bases they never are.
--
-- A confidential reply is counted as any other. A net counts whoever gave it or anything below it.
--
-- Grain:   one row for each option of a question that an organization answered
-- Params:  $1 integer  build
-- Returns: organizations  that speak; answered  of these, the question
-- Order:   position, the codebook's order
create or replace function rapporteur.organizations(build_id integer)
returns table (
    question text, option text, label text, count bigint, answered bigint, organizations bigint, "position" bigint
)
-- Views call it for readers, who may not look into schema rapporteur themselves.
language sql stable security definer
set search_path = pg_catalog, pg_temp
set enable_nestloop = off  -- As in begin_build: rows of functions cannot be foreseen.
set jit = off  -- What it compiles for costs that are guesses takes longer than the query.
begin atomic
    with recursive build as (

        select b.* from rapporteur.build as b where b.build_id = organizations.build_id

    ),

    organization as materialized (

        select r.respondent, r.reply
        from build as b
        inner join rapporteur.reply_result as r on r.build_id = b.build_id and r.speaks
        inner join rapporteur.respondents as o
            on o.consultation_id = b.consultation_id
            and o.respondent = r.respondent
            and o.kind = 'organization'
            and rapporteur.known(o.from_batch, o.until_batch, b.batch)

    ),

    codebook as materialized (

        select o.question, o.option, o.parent, o.position, o.label
        from build as b
        inner join rapporteur.options as o
            on o.consultation_id = b.consultation_id
            and rapporteur.known(o.from_batch, o.until_batch, b.batch)

    ),

    given as (

        select g.respondent, a.question, a.option
        from build as b
        cross join rapporteur.coded_answers(b.consultation_id, b.batch) as a
        inner join organization as g on g.reply = a.reply
        where a.option <> '' and exists (select from organization)
        union
        select g.respondent, g.question, c.parent
        from given as g
        inner join codebook as c on c.question = g.question and c.option = g.option and c.parent <> ''

    ),

    answered as (

        select g.question, count(distinct g.respondent) as n from given as g group by g.question

    )

    select
        c.question, c.option, coalesce(c.label ->> 'en', c.option), count(distinct g.respondent), a.n,
        (select count(distinct o.respondent) from organization as o),
        row_number() over (order by q.position, c.question collate "C", c.position, c.option collate "C")
    from answered as a
    cross join build as b
    inner join codebook as c on c.question = a.question
    inner join rapporteur.questions as q
        on q.consultation_id = b.consultation_id
        and q.question = a.question
        and rapporteur.known(q.from_batch, q.until_batch, b.batch)
    left join given as g on g.question = c.question and g.option = c.option
    group by q.position, c.question, c.option, c.label, c.position, a.n;
end;
