-- How many moved from which answer to which, from an earlier edition to a later one.
--
-- Grain:   one row for each edition, earlier edition, question, answer before and answer after
create or replace view analysis.transitions as
select
    m.edition,
    m.from_edition,
    m.question,
    coalesce(rapporteur.worded(q.label), m.question) as question_label,
    m.option_before,
    m.option_after,
    count(*) as respondents,
    sum(count(*)) over (partition by m.edition, m.from_edition, m.question) as base_size
from rapporteur.read_moves as m
inner join rapporteur.questions as q
    on q.consultation_id = m.consultation_id
    and q.question = m.question
    and rapporteur.known(q.from_batch, q.until_batch, m.batch)
group by m.edition, m.from_edition, m.question, q.label, m.option_before, m.option_after;
comment on view analysis.transitions is
    'How many moved from which answer to which: one row for each edition, earlier edition, question with one answer, and pair of answers; those that stayed too. analysis.moves says who.';
comment on column analysis.transitions.from_edition is 'The earlier edition, by its cut-off date.';
comment on column analysis.transitions.option_before is 'The answer in the earlier edition.';
comment on column analysis.transitions.option_after is 'The answer in this one.';
comment on column analysis.transitions.base_size is 'Respondents that answered the question in both editions.';
comment on column analysis.transitions.respondents is 'How many respondents.';
