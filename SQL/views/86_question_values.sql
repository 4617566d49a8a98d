-- What was answered to each question that asks for numbers.
--
-- Grain:   one row for each edition and question of the kinds number and range that somebody answered
create or replace view analysis.question_values as
select
    e.edition,
    v.question,
    rapporteur.worded(q.label) as label,
    q.unit,
    v.answers,
    v.ranges,
    v.lowest,
    v.lower_quartile,
    v.median,
    v.upper_quartile,
    v.highest,
    v.mean,
    row_number() over (partition by e.edition order by q.position, v.question collate "C") as position
from rapporteur.read_open_edition as e
inner join rapporteur.value_result as v on v.build_id = e.build_id
inner join rapporteur.questions as q
    on q.consultation_id = e.consultation_id
    and q.question = v.question
    and rapporteur.known(q.from_batch, q.until_batch, e.batch);
comment on view analysis.question_values is
    'Questions that ask for numbers: one row for each edition and such question that somebody answered.';
comment on column analysis.question_values.answers is 'Answers that are numbers or ranges.';
comment on column analysis.question_values.ranges is 'How many of the answers are ranges; quartiles, median and mean take them by their middle.';
comment on column analysis.question_values.lowest is 'The lowest number given, or the lower end of a range.';
comment on column analysis.question_values.highest is 'The highest number given, or the upper end of a range.';
comment on column analysis.question_values.lower_quartile is 'The number that a quarter of the answers do not pass.';
comment on column analysis.question_values.median is 'The number in the middle of the answers.';
comment on column analysis.question_values.upper_quartile is 'The number that a quarter of the answers pass.';
comment on column analysis.question_values.mean is 'The sum of the answers by their number.';
