-- Every load: when, by whom, why, from which files, and how many rows of each resource it changed.
--
-- Grain:   one row for each batch
-- Order:   oldest first
-- Read by: LoadStatus.swift
select
    b.batch,
    c.consultation,
    to_char(b.loaded_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as loaded_at,
    b.loaded_by,
    b.program,
    b.reason,
    b.reverts,
    b.files::text as files,
    b.changes::text as changes
from rapporteur.batch as b
inner join rapporteur.consultation as c on c.consultation_id = b.consultation_id
order by b.batch
