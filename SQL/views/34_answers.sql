-- What was said, long: every option and number that those who speak gave.
--
-- Options are told as they were given, without the nets above them: analysis.options counts these. Of several
-- coders' sheets the settled one is told.
--
-- Grain:   one row for each edition, respondent (or unlinked sheet), question and option or number
create or replace view analysis.answers as
select
    a.edition,
    a.respondent,
    case when a.respondent is not null
        then coalesce(rapporteur.worded(w.label), rapporteur.worded(s.name), a.respondent)
    end as name,
    a.reply,
    a.sheet,
    a.question,
    coalesce(rapporteur.worded(q.label), a.question) as question_label,
    a.option,
    coalesce(rapporteur.worded(o.label), a.option) as option_label,
    a.value_low,
    a.value_high,
    coalesce(a.unit, q.unit) as unit
from rapporteur.read_answers as a
inner join rapporteur.questions as q
    on q.consultation_id = a.consultation_id
    and q.question = a.question
    and rapporteur.known(q.from_batch, q.until_batch, a.batch)
left join rapporteur.options as o
    on o.consultation_id = a.consultation_id
    and o.question = a.question
    and o.option = a.option
    and rapporteur.known(o.from_batch, o.until_batch, a.batch)
left join rapporteur.respondents as w
    on w.consultation_id = a.consultation_id
    and w.respondent = a.respondent
    and rapporteur.known(w.from_batch, w.until_batch, a.batch)
left join lateral (
    select n.name
    from rapporteur.state_name as n
    where n.state = a.respondent
        and (n.valid_from is null or n.valid_from <= a.cutoff)
        and (n.valid_to is null or n.valid_to >= a.cutoff)
    order by n.valid_from desc nulls last
    limit 1
) as s on true;
comment on view analysis.answers is
    'What was said, long: one row for each edition, respondent or unlinked sheet, and option or number that it gave. Only who speaks is in here; an option above others (a net) is not repeated, and what is computed by a formula is not in here (analysis.question_values, tally()).';
comment on column analysis.answers.respondent is 'Who said it; empty for an unlinked sheet and for a confidential reply.';
comment on column analysis.answers.sheet is 'The coded sheet; empty for a reply of an open survey and for a confidential one.';
comment on column analysis.answers.option is 'The option given; empty where a number was.';
comment on column analysis.answers.value_low is 'The number given, or the lower end of the range; empty for an open end and for options.';
comment on column analysis.answers.value_high is 'The number given, or the upper end of the range.';
comment on column analysis.answers.unit is 'What the numbers count, such as months.';
