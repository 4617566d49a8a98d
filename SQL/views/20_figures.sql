-- Every figure of every edition, with the base that it is a share of.
--
-- Grain:   one row for each edition and figure
create or replace view analysis.figures as
select
    b.edition,
    r.figure,
    rapporteur.worded(f.label) as label,
    r.measure,
    r.value,
    f.unit,
    f.expression,
    coalesce(f.base, '') as base,
    r.base_size,
    r.asked,
    r.answered,
    r.silent,
    r.share,
    f.paragraph,
    r.position
from rapporteur.read_edition as b
inner join rapporteur.figure_result as r on r.build_id = b.build_id
inner join rapporteur.figures as f
    on f.consultation_id = b.consultation_id
    and f.figure = r.figure
    and rapporteur.known(f.from_batch, f.until_batch, b.batch);
comment on view analysis.figures is
    'Every figure of every edition with its base: one row for each edition and figure. analysis.evidence(edition, expression) names who stands behind it.';
comment on column analysis.figures.base is 'The expression of the base; empty for every respondent who speaks.';
comment on column analysis.figures.silent is 'Asked all questions of the figure and answered not all of them.';
comment on column analysis.figures.share is 'value / base_size, four decimals.';
comment on column analysis.figures.value is 'What it says: a count, a share in per cent, a mean …; empty where there is nothing to compute.';
comment on column analysis.figures.asked is 'Respondents of whom all questions of the expression were asked; empty where it names none.';
comment on column analysis.figures.answered is 'Those of them that answered all of these.';
comment on column analysis.figures.expression is 'Who is counted, in the words of analysis.terms; tally(edition, expression, base) gives the same number.';
