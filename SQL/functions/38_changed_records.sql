-- Replies of an open survey that batches after one, up to another, brought or ended.
--
-- Grain:   one row for each record
-- Params:  $1 integer  consultation
--          $2 integer  the batch that is known      $3 integer  the last of those after it
-- Order:   none
create or replace function rapporteur.changed_records(consultation_id integer, known integer, batch integer)
returns table (record_no integer, receipt integer, is_new boolean, is_ended boolean)
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
-- A planner that does not know the batches would sooner read all replies than the few pages of these.
set enable_seqscan = off
as $$
#variable_conflict use_column
declare
    first_record integer := (
        select min(l.first_record)
        from rapporteur.wide_load as l
        where l.consultation_id = changed_records.consultation_id and l.batch > changed_records.known
    );
begin
    return query
    select w.record_no, w.receipt, true, coalesce(w.until_batch <= changed_records.batch, false)
    from rapporteur.wide_reply as w
    where w.consultation_id = changed_records.consultation_id
        and w.from_batch > changed_records.known
        and w.from_batch <= changed_records.batch
        -- Replies lie in the order of their numbers, so that few pages are read.
        and w.record_no >= first_record;
    return query
    select w.record_no, w.receipt, false, true
    from rapporteur.wide_reply as w
    where w.consultation_id = changed_records.consultation_id
        and w.from_batch <= changed_records.known
        and w.until_batch > changed_records.known
        and w.until_batch <= changed_records.batch;
end
$$;
