-- Every question of every edition: asked, answered, silent.
--
-- Grain:   one row for each edition and question
create or replace view analysis.questions as
select
    b.edition,
    q.question,
    rapporteur.worded(q.label) as label,
    q.kind,
    coalesce(q.asked_of, '') as asked_of,
    r.asked,
    r.answered,
    r.silent,
    r.mentions,
    q.unit,
    r.position,
    coalesce(q.formula, '') as formula
from rapporteur.read_edition as b
inner join rapporteur.question_result as r on r.build_id = b.build_id
inner join rapporteur.questions as q
    on q.consultation_id = b.consultation_id
    and q.question = r.question
    and rapporteur.known(q.from_batch, q.until_batch, b.batch);
comment on view analysis.questions is 'Every question of every edition: who was asked, answered, kept silent.';
comment on column analysis.questions.mentions is 'Top-level options given, added up: mentions, not respondents.';
comment on column analysis.questions.kind is 'single, multiple, number, range, date or text.';
comment on column analysis.questions.formula is
    'How its number is computed from those given to other questions, by both ends of a range; whoever left one of them out, or open, counts as silent. Empty for a question that is answered itself.';
comment on column analysis.questions.asked_of is 'Expression that says of whom it was asked; empty for everybody.';
