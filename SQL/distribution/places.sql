-- Where rows of chunks are stored.
--
-- Grain:   one row for each chunk; none where nothing is distributed
-- Params:  $1 integer[]  chunks
-- Order:   chunk
-- Read by: WideRoutes.swift
select p.chunk, p.host, p.port
from rapporteur.places_of_chunks($1::integer[]) as p
order by p.chunk
