-- Where each respondent stands: its answer to every question that takes one answer.
--
-- Grain:   one row for each edition, respondent (or unlinked sheet) and question of the kind "single"
create or replace view analysis.positions as
select
    a.edition,
    a.respondent,
    a.name,
    a.reply,
    a.sheet,
    a.question,
    a.question_label,
    a.option,
    a.option_label
from analysis.answers as a
inner join analysis.questions as q
    on q.edition = a.edition
    and q.question = a.question
    and q.kind = 'single'
where a.option is not null;
comment on view analysis.positions is
    'Where each respondent stands: one row for each edition, respondent or unlinked sheet, and question that takes one answer. analysis.transitions tells who moved.';
comment on column analysis.positions.respondent is 'Who holds it; empty for an unlinked sheet and for a confidential reply.';
comment on column analysis.positions.sheet is 'The coded sheet; empty for a reply of an open survey and for a confidential one.';
comment on column analysis.positions.option is 'The one option given.';
