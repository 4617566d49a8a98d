-- How far coders agree, question by question, where sheets have two or more of them.
--
-- Grain:   one row for each edition and question, and for each option of a question with several answers
create or replace view analysis.coding_agreement as
select e.edition, a.*
from rapporteur.read_open_edition as e
cross join lateral rapporteur.coding_agreement(e.build_id) as a;
comment on view analysis.coding_agreement is
    'How far the coders of sheets agree: one row for each edition and question that two or more coded, and for each option of a question with several answers.';
comment on column analysis.coding_agreement.units is 'Sheets that two or more coded for this question.';
comment on column analysis.coding_agreement.alike is 'Sheets on which all coders agree.';
comment on column analysis.coding_agreement.alpha is 'Krippendorff''s alpha by the metric; null where every value is the same.';
comment on column analysis.coding_agreement.kappa is 'Cohen''s kappa where the same two coders coded all sheets; null else.';
comment on column analysis.coding_agreement.option is 'The option, for a question with several answers; empty for the question as a whole.';
comment on column analysis.coding_agreement.metric is 'How far apart two answers are taken to be: nominal, or interval for numbers.';
comment on column analysis.coding_agreement.coders is 'Who coded, separated by semicolons.';
comment on column analysis.coding_agreement.verdict is 'How far the coding can be relied on.';
