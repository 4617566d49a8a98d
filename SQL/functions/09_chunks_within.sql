-- The chunks that the records of a stretch are in, as far as there are any.
--
-- Params:  $1 integer  consultation
--          $2 integer  first record    $3 integer  the one after the last
create or replace function rapporteur.chunks_within(consultation_id integer, first_record integer, next_record integer)
returns integer[]
language sql stable parallel safe
return array(
    select c.chunk
    from rapporteur.chunk as c
    where c.consultation_id = chunks_within.consultation_id
        and c.chunk >= chunks_within.first_record / rapporteur.chunk_size()
        and c.chunk <= (chunks_within.next_record - 1) / rapporteur.chunk_size()
);
