-- What a cross-tabulation runs over: the build of an edition, its chunks, its bases as programs. Refuses a wrong base.
--
-- Grain:   one row
-- Params:  $1 text    edition
--          $2 text[]  bases, expressions
select
    b.build_id,
    (
        select coalesce(array_agg(c.chunk order by c.chunk), '{}')
        from rapporteur.chunk as c
        where c.consultation_id = b.consultation_id and c.chunk * rapporteur.chunk_size() < b.records
    ) as chunks,
    rapporteur.compile_bases(b.consultation_id, b.batch, $2::text[]) as programs
from rapporteur.build_of($1::text) as b
