-- Printed figures beside computed ones: reconciliation.csv.
--
-- Grain:   one row for each figure that the edition printed, in numbers or in words
-- Params:  $1 text  symbol of the edition
-- Order:   the codebook's order
select
    figure,
    paragraph,
    printed,
    printed_qualifier,
    computed,
    difference,
    verdict
from analysis.reconciliation
where edition = $1::text
order by "position", figure collate "C"
