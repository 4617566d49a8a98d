-- What has to be counted for the figures of an edition.
--
-- Grain:   one row for each figure and program; several programs of one part are added up
-- Params:  $1 integer  build
-- Returns: part  value, base, asked or answered
-- Order:   none
create or replace function rapporteur.figure_plan(build_id integer)
returns table (figure text, part text, program text)
language sql stable parallel safe
begin atomic
    with build as (

        select b.* from rapporteur.build as b where b.build_id = figure_plan.build_id

    ),

    figure as (

        select f.figure, f.measure, coalesce(f.expression, '') as expression, coalesce(f.base, '') as base
        from build as b
        inner join rapporteur.figures as f
            on f.consultation_id = b.consultation_id
            and rapporteur.known(f.from_batch, f.until_batch, b.batch)
        where f.measure in ('count', 'share', 'mentions')

    ),

    -- Each expression once: many figures share a base.
    expression as materialized (

        select e.expression, c.program, c.questions, c.universe
        from build as b
        cross join (
            select f.expression from figure as f
            union
            select f.base from figure as f
        ) as e
        cross join lateral rapporteur.compile(b.consultation_id, b.batch, e.expression) as c

    ),

    compiled as (

        select
            f.figure, f.measure, f.expression,
            wanted.program as wanted,
            wanted.questions,
            base.program as base,
            base.universe
        from figure as f
        inner join expression as wanted on wanted.expression = f.expression
        inner join expression as base on base.expression = f.base

    ),

    -- Who was asked, and who answered, all of the questions that an expression names.
    question_leaf as (

        select
            c.figure,
            rapporteur.conjunction(variadic array_agg(q.asked order by q.question)) as asked,
            rapporteur.conjunction(variadic array_agg(q.answered order by q.question)) as answered
        from compiled as c
        cross join build as b
        inner join rapporteur.question_leaves(b.consultation_id, b.batch) as q on q.question = any (c.questions)
        group by c.figure

    ),

    -- The top-level options that an expression names: "question:*" stands for all of a question.
    mentioned as (

        select c.figure, c.base, o.leaf
        from compiled as c
        cross join build as b
        cross join unnest(string_to_array(c.wanted, ' ')) as w(leaf)
        inner join rapporteur.term as t
            on t.consultation_id = b.consultation_id
            and w.leaf = 't' || t.term_id
        cross join lateral (
            select a.leaf
            from rapporteur.axis as a
            where a.build_id = b.build_id and a.name = t.name and t.value = '*' and a.depth = 0
            union all
            select w.leaf
            where t.value <> '*'
        ) as o
        where c.measure = 'mentions'

    )

    select c.figure, 'value', rapporteur.conjunction(c.base, c.wanted)
    from compiled as c
    where c.measure in ('count', 'share')
    union all
    select m.figure, 'value', rapporteur.conjunction(m.base, m.leaf)
    from mentioned as m
    union all
    select c.figure, 'base', c.base
    from compiled as c
    where c.universe = 'speaks'
    union all
    select q.figure, 'asked', q.asked
    from question_leaf as q
    union all
    select q.figure, 'answered', rapporteur.conjunction(q.asked, q.answered)
    from question_leaf as q;
end;
