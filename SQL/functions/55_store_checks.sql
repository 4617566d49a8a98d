-- The sums that must hold in every build, and whether they do.
--
-- Exclusive options add up to those who answered; a part is never larger than its whole; nobody
-- answers who was not asked; no figure is larger than its base; where exclusivity is unknown, a sum
-- beyond the base is a warning.
--
-- Params:  $1 integer  build, whose figures, questions and options are stored
create or replace function rapporteur.store_checks(build_id integer)
returns void
language sql
begin atomic
    insert into rapporteur.check_result (build_id, position, check_name, subject, holds, severity, detail)
    with build as (

        select b.* from rapporteur.build as b where b.build_id = store_checks.build_id

    ),

    question as (

        select q.question, q.kind, q.formula, q.exclusive_checked, r.position, r.asked, r.answered, r.mentions, r.not_asked
        from build as b
        inner join rapporteur.questions as q
            on q.consultation_id = b.consultation_id
            and rapporteur.known(q.from_batch, q.until_batch, b.batch)
        inner join rapporteur.question_result as r
            on r.build_id = b.build_id
            and r.question = q.question

    ),

    finding as (

        select
            1 as rank, q.position, 'exclusive options add up' as check_name, q.question as subject,
            q.mentions = q.answered as holds, 'error' as severity,
            format('%s options given by %s who answered', q.mentions, q.answered) as detail
        from question as q
        where q.kind = 'single' and q.mentions > 0
        union all
        select
            2, q.position, 'sum within the base', q.question,
            q.mentions <= q.asked, 'warning',
            format('%s mentions over a base of %s; whether options exclude each other is unknown', q.mentions, q.asked)
        from question as q
        where q.kind = 'multiple' and q.exclusive_checked = 'unknown' and q.mentions > 0
        union all
        select
            3, q.position, 'only those asked answer', q.question,
            q.not_asked = 0, 'error',
            format('%s answered without having been asked', q.not_asked)
        from question as q
        -- What is computed nobody answers.
        where q.formula is null and q.answered + q.not_asked > 0
        union all
        select
            4, o.ordinal, 'a part within its whole', o.question || ':' || o.option,
            o.count <= w.count, 'error',
            format('%s of %s', o.count, w.count)
        from build as b
        inner join rapporteur.options as d
            on d.consultation_id = b.consultation_id
            and rapporteur.known(d.from_batch, d.until_batch, b.batch)
        inner join rapporteur.option_result as o
            on o.build_id = b.build_id
            and o.question = d.question
            and o.option = d.option
        inner join rapporteur.option_result as w
            on w.build_id = b.build_id
            and w.question = d.question
            and w.option = d.parent
        union all
        select
            5, f.position, 'a count within its base', f.figure,
            f.value <= f.base_size, 'error',
            format('%s of %s', f.value, f.base_size)
        from rapporteur.figure_result as f
        where f.build_id = store_checks.build_id and f.measure = 'count'
        union all
        select
            6, 0, 'every joint reply stands for somebody', r.reply,
            count(p.respondent) > 0, 'error',
            format('%s members of %s on the day', count(p.respondent), r.on_behalf_of)
        from build as b
        inner join rapporteur.replies as r
            on r.consultation_id = b.consultation_id
            and r.on_behalf_of is not null
            and rapporteur.known(r.from_batch, r.until_batch, b.batch)
        left join rapporteur.received(b.consultation_id, b.batch) as p on p.reply = r.reply
        group by r.reply, r.on_behalf_of

    )

    select
        store_checks.build_id,
        row_number() over (order by f.rank, f.position, f.subject collate "C"),
        f.check_name, f.subject, f.holds, f.severity, f.detail
    from finding as f;
end;
