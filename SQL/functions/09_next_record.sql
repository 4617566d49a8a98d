-- The number that the next record gets: one more than that of any record up to a batch.
--
-- Params:  $1 integer  consultation    $2 integer  batch
create or replace function rapporteur.next_record(consultation_id integer, batch integer)
returns integer
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
    listed integer;
    wide integer;
begin
    select max(r.record_no) + 1 into listed
    from rapporteur.listed_record as r
    where r.consultation_id = next_record.consultation_id and r.from_batch <= next_record.batch;
    select max(w.next_record) into wide
    from rapporteur.wide_load as w
    where w.consultation_id = next_record.consultation_id and w.batch <= next_record.batch;
    return greatest(coalesce(listed, 0), coalesce(wide, 0));
end
$$;
