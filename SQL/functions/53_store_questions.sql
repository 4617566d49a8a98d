-- Stores what was counted for every question and option of the codebook.
--
-- Params:  $1 integer  build; table partial holds its counts
create or replace function rapporteur.store_questions(build_id integer)
returns void
language sql
begin atomic
    insert into rapporteur.option_result (build_id, question, option, ordinal, depth, count)
    select a.build_id, a.name, a.code, a.ordinal, a.depth, sum(p.n)
    from rapporteur.axis as a
    inner join rapporteur.partial as p
        on p.build_id = a.build_id
        and p.scope = 'questions'
        and p.item = a.name
        and p.part = 'option:' || a.code
    where a.build_id = store_questions.build_id
    group by a.build_id, a.name, a.code, a.ordinal, a.depth;

    insert into rapporteur.question_result (
        build_id, question, position, asked, answered, silent, mentions, not_asked
    )
    select
        store_questions.build_id,
        q.question,
        q.position,
        sum(p.n) filter (where p.part = 'asked'),
        sum(p.n) filter (where p.part = 'answered'),
        sum(p.n) filter (where p.part = 'asked') - sum(p.n) filter (where p.part = 'answered'),
        coalesce((
            select sum(o.count)
            from rapporteur.option_result as o
            where o.build_id = store_questions.build_id and o.question = q.question and o.depth = 0
        ), 0),
        sum(p.n) filter (where p.part = 'not_asked')
    from rapporteur.build as b
    inner join rapporteur.questions as q
        on q.consultation_id = b.consultation_id
        and rapporteur.known(q.from_batch, q.until_batch, b.batch)
    inner join rapporteur.partial as p
        on p.build_id = b.build_id
        and p.scope = 'questions'
        and p.item = q.question
    where b.build_id = store_questions.build_id
    group by q.question, q.position;
end;
