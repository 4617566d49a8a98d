-- What was printed beside what is computed: a difference is shown, never adopted.
--
-- Grain:   one row for each figure of the edition that printed it
create or replace view analysis.reconciliation as
select
    v.edition,
    r.figure,
    r.paragraph,
    r.printed,
    r.printed_qualifier,
    r.computed,
    r.difference,
    r.verdict,
    r.position
from rapporteur.read_edition as v
cross join lateral rapporteur.reconcile(v.build_id) as r;
comment on view analysis.reconciliation is
    'Printed figures beside computed ones: agrees, differs, or not comparable where only words were printed.';
comment on column analysis.reconciliation.paragraph is 'The paragraph in which it is printed.';
comment on column analysis.reconciliation.printed is 'The number as some published text states it.';
comment on column analysis.reconciliation.printed_qualifier is 'How it is printed where that is no plain number: its words, such as "about" or "several", or how it is told without any, such as "unquantified"; empty for a plain number.';
comment on column analysis.reconciliation.computed is 'The number as the data give it.';
comment on column analysis.reconciliation.difference is 'computed less printed.';
comment on column analysis.reconciliation.verdict is 'agrees, to the step in which the figure is printed; differs; or not comparable where only words were printed. Where the edition''s remark says that answers are reconstructed from printed figures, those agree because they were made to.';
