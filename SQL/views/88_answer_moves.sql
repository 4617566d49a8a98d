-- How answers moved since the edition that an edition supersedes.
--
-- Grain:   one row for each edition, question with one option, answer before and answer after
create or replace view analysis.answer_moves as
select e.edition, t.*
from rapporteur.read_open_edition as e
cross join lateral rapporteur.answer_moves(e.build_id) as t;
comment on view analysis.answer_moves is
    'How answers moved since the superseded edition: one row for each edition, question with one option, answer before and after.';
comment on column analysis.answer_moves.former is 'The edition that this one supersedes, counted to its cut-off from what is known now.';
comment on column analysis.answer_moves.before is 'The answer in the former edition; empty for who had not answered the question by then.';
comment on column analysis.answer_moves.before_label is 'The answer in the former edition in words.';
comment on column analysis.answer_moves.after is 'The answer in this edition; empty for who no longer answers the question.';
comment on column analysis.answer_moves.after_label is 'The answer in this edition in words.';
comment on column analysis.answer_moves.respondents is 'How many respondents went from the one to the other.';
