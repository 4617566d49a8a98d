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
comment on column analysis.reconciliation.printed_qualifier is 'The words in which it is printed, such as "about" or "several"; empty for a plain number.';
comment on column analysis.reconciliation.computed is 'The number as the data give it.';
comment on column analysis.reconciliation.difference is 'computed less printed.';
comment on column analysis.reconciliation.verdict is 'agrees, differs, or not comparable where only words were printed.';
