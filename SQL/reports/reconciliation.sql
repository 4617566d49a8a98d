-- Printed figures beside computed ones: reconciliation.csv.
--
-- Grain:   one row for each figure that the edition printed, in numbers or in words
-- Params:  $1 integer  build
-- Order:   the codebook's order
select
    figure,
    paragraph,
    printed,
    printed_qualifier,
    computed,
    difference,
    verdict
from rapporteur.reconcile($1::integer)
order by "position", figure collate "C"
