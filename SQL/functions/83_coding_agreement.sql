-- How far the coders of an edition agree, question by question.
--
-- A question with several answers is compared as a whole, and then option by option: given or not.
--
-- Grain:   one row for each question, and one for each option of a question with several answers
-- Params:  $1 integer  build
-- Returns: option  null for the question as a whole
--          alike   units on which all coders agree
--          alpha   Krippendorff's alpha; kappa  Cohen's, of two coders without an order of values
-- Order:   position, the codebook's order
create or replace function rapporteur.coding_agreement(build_id integer)
returns table (
    question text, label text, option text, metric text, coders bigint, units bigint, alike bigint,
    alpha numeric, kappa numeric, verdict text, "position" bigint
)
-- Views call it for readers, who may not look into schema rapporteur themselves.
language sql stable parallel safe security definer
set search_path = pg_catalog, pg_temp
set enable_nestloop = off  -- As in begin_build: rows of functions cannot be foreseen.
set jit = off  -- What it compiles for costs that are guesses takes longer than the query.
begin atomic
    with build as (

        select b.* from rapporteur.build as b where b.build_id = coding_agreement.build_id

    ),

    judgement as materialized (

        select j.* from rapporteur.judgements(coding_agreement.build_id) as j

    ),

    compared as (

        select j.question, null as option, j.metric, j.sheet, j.coder, j.answer, j.number from judgement as j
        union all
        select
            j.question, o.option, 'nominal', j.sheet, j.coder,
            case when o.option = any (j.options) then 'given' else 'not given' end, null
        from judgement as j
        cross join build as b
        inner join rapporteur.questions as q
            on q.consultation_id = b.consultation_id
            and q.question = j.question
            and q.kind = 'multiple'
            and rapporteur.known(q.from_batch, q.until_batch, b.batch)
        inner join rapporteur.options as o
            on o.consultation_id = b.consultation_id
            and o.question = j.question
            and rapporteur.known(o.from_batch, o.until_batch, b.batch)

    ),

    numbered as (

        select
            c.question, c.option, c.metric, c.sheet, c.coder, c.answer,
            -- Silence has no distance from a number: there it is absent.
            case when c.metric = 'nominal'
                then dense_rank() over (partition by c.question, c.option order by c.answer collate "C")
                else c.number
            end as number
        from compared as c

    ),

    judged as (

        select n.*, count(*) over (partition by n.question, n.option, n.sheet) as judgements
        from numbered as n
        where n.number is not null

    ),

    unit as (

        select
            j.question, j.option, j.metric, j.sheet,
            min(j.number) = max(j.number) as alike,
            array_agg(j.number order by j.coder collate "C") as numbers,
            array_agg(j.coder order by j.coder collate "C") as coders
        from judged as j
        where j.judgements >= 2
        group by j.question, j.option, j.metric, j.sheet

    ),

    measured as (

        select
            u.question, u.option, u.metric,
            count(*) as units,
            count(*) filter (where u.alike) as alike,
            -- Kappa is of the same two coders throughout.
            case when u.metric = 'nominal' and min(u.coders) = max(u.coders) and max(cardinality(u.coders)) = 2
                then rapporteur.cohen(
                    array_agg(u.numbers[1]::text order by u.sheet), array_agg(u.numbers[2]::text order by u.sheet)
                )
            end as kappa
        from unit as u
        group by u.question, u.option, u.metric

    ),

    reliability as (

        select
            j.question, j.option,
            count(distinct j.coder) as coders,
            rapporteur.krippendorff(array_agg(j.sheet), array_agg(j.number), min(j.metric)) as alpha
        from judged as j
        where j.judgements >= 2
        group by j.question, j.option

    )

    select
        m.question, coalesce(q.label ->> 'en', m.question), m.option, m.metric, r.coders, m.units, m.alike,
        round(r.alpha, 4), round(m.kappa, 4),
        case
            when r.alpha is null then 'all the same'
            -- The limits that Krippendorff gives: conclusions from 0.800, tentative ones from 0.667.
            when r.alpha >= 0.8 then 'reliable'
            when r.alpha >= 0.667 then 'tentative'
            else 'not reliable'
        end,
        row_number() over (order by q.position, m.question collate "C", o.position nulls first, m.option collate "C")
    from measured as m
    inner join reliability as r on r.question = m.question and r.option is not distinct from m.option
    cross join build as b
    inner join rapporteur.questions as q
        on q.consultation_id = b.consultation_id
        and q.question = m.question
        and rapporteur.known(q.from_batch, q.until_batch, b.batch)
    left join rapporteur.options as o
        on o.consultation_id = b.consultation_id
        and o.question = m.question
        and o.option = m.option
        and rapporteur.known(o.from_batch, o.until_batch, b.batch);
end;
