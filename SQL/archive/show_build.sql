-- Makes a build the one that readers see, as it was where the package was written.
--
-- Params:  $1 integer  consultation    $2 text  edition    $3 integer  batch
-- Read by: Archive+Restore.swift
insert into rapporteur.current_build (consultation_id, symbol, build_id)
select b.consultation_id, b.symbol, b.build_id
from rapporteur.build as b
where b.consultation_id = $1::integer and b.symbol = $2::text and b.batch = $3::integer and b.as_of is null
on conflict (consultation_id, symbol) do update set build_id = excluded.build_id
