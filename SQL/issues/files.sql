-- The files of an edition as it was issued.
--
-- Grain:   one row for each file
-- Params:  $1 text  symbol of the document
-- Order:   path
select
    f.path,
    f.bytes,
    f.sha256
from rapporteur.issued as i
inner join rapporteur.issued_file as f on f.issued_id = i.issued_id
where i.symbol = $1::text
order by f.path collate "C"
