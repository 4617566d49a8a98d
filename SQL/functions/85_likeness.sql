-- How alike the answers of each two Governments are, over the questions that both answered.
--
-- Likeness of a question is what both said as a share of what either said; of numbers it is whole where
-- the ranges touch, else none. Confidential replies are left out: likeness to a name would name them.
--
-- Grain:   one row for each two States that answered a question in common
-- Params:  $1 integer  build
-- Returns: one    the State whose code comes first
--          common  questions that both answered; likeness  the mean over these, from 0 to 1
-- Order:   none
create or replace function rapporteur.likeness(build_id integer)
returns table (one text, other text, common bigint, likeness numeric)
language sql stable parallel safe
-- As in begin_build: rows of functions cannot be foreseen, and joining one by one is quadratic.
set enable_nestloop = off
set jit = off  -- What it compiles for costs that are guesses takes longer than the query.
begin atomic
    with speaking as (

        select r.reply, r.respondent, b.consultation_id, b.batch
        from rapporteur.build as b
        inner join rapporteur.reply_result as r on r.build_id = b.build_id and r.speaks
        inner join rapporteur.state as s on s.state = r.respondent
        inner join rapporteur.replies as p
            on p.consultation_id = b.consultation_id
            and p.reply = r.reply
            and p.confidential <> 'yes'
            and rapporteur.known(p.from_batch, p.until_batch, b.batch)
        where b.build_id = likeness.build_id

    ),

    -- By number: that of two codes, the first is the smaller.
    person as materialized (

        select s.reply, s.respondent, row_number() over (order by s.respondent collate "C")::integer as number
        from speaking as s

    ),

    given as materialized (

        select
            p.number, a.question, a.option,
            coalesce(a.value_low, a.value_high) as low, coalesce(a.value_high, a.value_low) as high,
            dense_rank() over (order by a.question)::integer as asked,
            dense_rank() over (order by a.question, a.option)::integer as said
        from rapporteur.build as b
        cross join rapporteur.coded_answers(b.consultation_id, b.batch) as a
        inner join person as p on p.reply = a.reply
        where b.build_id = likeness.build_id and (a.option <> '' or coalesce(a.value_low, a.value_high) is not null)

    ),

    answered as materialized (

        select g.number, g.asked, count(*) as answers from given as g group by g.number, g.asked

    ),

    shared as (

        select a.number as one, b.number as other, a.asked, count(*) as answers
        from given as a
        inner join given as b
            on b.said = a.said
            and a.number < b.number
            and (a.option <> '' or (a.low <= b.high and b.low <= a.high))
        group by a.number, b.number, a.asked

    ),

    compared as (

        select
            a.number as one, b.number as other, count(*) as common,
            round(avg(coalesce(s.answers, 0)::numeric / (a.answers + b.answers - coalesce(s.answers, 0))), 4) as likeness
        from answered as a
        inner join answered as b on b.asked = a.asked and a.number < b.number
        left join shared as s on s.one = a.number and s.other = b.number and s.asked = a.asked
        group by a.number, b.number

    )

    select p.respondent, q.respondent, c.common, c.likeness
    from compared as c
    inner join person as p on p.number = c.one
    inner join person as q on q.number = c.other;
end;
