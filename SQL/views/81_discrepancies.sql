-- What would explain that a printed figure differs from the computed one.
--
-- Grain:   one row for each edition, figure that differs and candidate
create or replace view analysis.discrepancies as
select e.edition, d.*
from rapporteur.read_open_edition as e
cross join lateral rapporteur.discrepancies(e.build_id) as d;
comment on view analysis.discrepancies is
    'Candidate explanations of a difference between a printed and the computed figure, none of them adopted: one row for each edition, figure and candidate.';
comment on column analysis.discrepancies.edition is 'The edition that printed the figure.';
comment on column analysis.discrepancies.figure is 'The figure, a count.';
comment on column analysis.discrepancies.paragraph is 'Where it is printed.';
comment on column analysis.discrepancies.printed is 'What is printed.';
comment on column analysis.discrepancies.computed is 'What the data give.';
comment on column analysis.discrepancies.candidate is 'Another way of counting, or a group of respondents that is not counted.';
comment on column analysis.discrepancies.number is 'What that way gives, or how many are in the group.';
comment on column analysis.discrepancies.explains is 'all: it gives the printed number; some: as many of the group as are missing would.';
comment on column analysis.discrepancies."position" is 'Order of rows within the edition.';
