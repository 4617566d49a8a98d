-- What was said, wide: one row for each of those who speak, all answers in one jsonb object, in the form of a
-- wide CSV file.
--
-- analysis.wide_query() writes the query that spreads the object over columns.
--
-- Grain:   one row for each edition and respondent, or unlinked sheet, that speaks
create or replace view analysis.answers_wide as
select
    k.edition,
    k.respondent,
    case when k.respondent is not null
        then coalesce(rapporteur.worded(o.label), rapporteur.worded(s.name), k.respondent)
    end as name,
    k.reply,
    k.sheet,
    array_to_string(k.rounds, ';') as round,
    coalesce(
        case
            when k.is_wide then (
                select jsonb_object_agg(g.question, g.answer)
                from (
                    select t.name as question, string_agg(t.value, ';' order by p.position, t.value collate "C") as answer
                    from rapporteur.answer_terms(k.answers) as a
                    inner join rapporteur.term as t
                        on t.consultation_id = k.consultation_id
                        and t.term_id = a.term_id
                    inner join rapporteur.options as p
                        on p.consultation_id = k.consultation_id
                        and p.question = t.name
                        and p.option = t.value
                        and rapporteur.known(p.from_batch, p.until_batch, k.batch)
                    group by t.name
                    union all
                    select
                        split_part(n.place, ':', 1),
                        case when min(n.value) = max(n.value) and count(*) = 2 then min(n.value)::text
                            else concat_ws('-', min(n.value) filter (where n.place like '%:low'), max(n.value) filter (where n.place like '%:high'))
                        end
                    from rapporteur.wide_load as l
                    cross join lateral unnest(l.places, k.numbers) as n(place, value)
                    where l.consultation_id = k.consultation_id
                        and k.record_no >= l.first_record
                        and k.record_no < l.next_record
                        and n.value is not null
                    group by split_part(n.place, ':', 1)
                ) as g
            )
            else (
                select jsonb_object_agg(g.question, g.answer)
                from (
                    select
                        h.question,
                        string_agg(
                            coalesce(
                                nullif(h.option, ''),
                                case
                                    when h.value_low = h.value_high then h.value_low::text
                                    else concat_ws('-', h.value_low, h.value_high)
                                end
                            ),
                            ';' order by p.position, h.option collate "C"
                        ) as answer
                    from rapporteur.sheets as h
                    left join rapporteur.options as p
                        on p.consultation_id = k.consultation_id
                        and p.question = h.question
                        and p.option = h.option
                        and rapporteur.known(p.from_batch, p.until_batch, k.batch)
                    where h.consultation_id = k.consultation_id
                        and (h.reply = k.stored_reply or (h.sheet = k.sheet and h.reply is null))
                        and rapporteur.known(h.from_batch, h.until_batch, k.batch)
                        and not exists (
                            select
                            from rapporteur.sheets as b
                            where b.consultation_id = k.consultation_id
                                and b.sheet = h.sheet
                                and rapporteur.known(b.from_batch, b.until_batch, k.batch)
                                and h.coder <> 'settled'
                                and (b.coder = 'settled' or b.coder collate "C" < h.coder collate "C")
                        )
                    group by h.question
                ) as g
            )
        end,
        '{}'
    ) as answers
from rapporteur.read_speaking as k
left join rapporteur.respondents as o
    on o.consultation_id = k.consultation_id
    and o.respondent = k.respondent
    and rapporteur.known(o.from_batch, o.until_batch, k.batch)
left join lateral (
    select n.name
    from rapporteur.state_name as n
    where n.state = k.respondent
        and (n.valid_from is null or n.valid_from <= k.cutoff)
        and (n.valid_to is null or n.valid_to >= k.cutoff)
    order by n.valid_from desc nulls last
    limit 1
) as s on true;
comment on view analysis.answers_wide is
    'What was said, wide: one row for each edition and respondent or unlinked sheet that speaks, its answers as one jsonb object. answers ->> ''position'' is one of them; analysis.wide_query() writes a query with a column for each question.';
comment on column analysis.answers_wide.respondent is 'Who said it; empty for an unlinked sheet and for a confidential reply.';
comment on column analysis.answers_wide.sheet is 'The unlinked sheet; empty for a reply.';
comment on column analysis.answers_wide.answers is 'Question to answer: several options are separated by semicolons, a range is written 12-18, a question without an answer is not there.';
