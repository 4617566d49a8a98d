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
