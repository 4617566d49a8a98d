-- The words of the questionnaire in every language, and who was asked what.
--
-- Grain:   one row for each question, and one for each option
-- Params:  $1 integer  build
-- Returns: option    empty for the question itself
--          labels    the label by language, as JSON
--          universe  what the terms of asked_of mean, by language, as JSON; empty where all were asked
-- Order:   the codebook's order
select
    r.question,
    coalesce(o.option, '') as option,
    coalesce(o.label, q.label)::text as labels,
    case when o.option is null and q.asked_of is not null then (
        select jsonb_object_agg(l.language, w.meanings)::text
        from rapporteur.consultation as c
        cross join unnest(c.languages) as l(language)
        cross join lateral (
            select string_agg(t.term || ': ' || t.meaning, '; ') as meanings
            from rapporteur.terms_in_words(b.consultation_id, b.batch, q.asked_of, l.language) as t
        ) as w
        where c.consultation_id = b.consultation_id and w.meanings is not null
    ) end as universe
from rapporteur.question_result as r
inner join rapporteur.build as b on b.build_id = r.build_id
inner join rapporteur.questions as q
    on q.consultation_id = b.consultation_id
    and q.question = r.question
    and rapporteur.known(q.from_batch, q.until_batch, b.batch)
left join lateral (
    select null::text as option, null::jsonb as label, 0 as ordinal
    union all
    select i.option, p.label, i.ordinal + 1
    from rapporteur.option_result as i
    inner join rapporteur.options as p
        on p.consultation_id = b.consultation_id
        and p.question = i.question
        and p.option = i.option
        and rapporteur.known(p.from_batch, p.until_batch, b.batch)
    where i.build_id = r.build_id and i.question = r.question
) as o on true
where r.build_id = $1::integer
order by r."position", r.question collate "C", o.ordinal
