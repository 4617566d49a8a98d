-- Records of a stretch that are replies of an open survey.
--
-- Grain:   one row for each record
-- Params:  $1 integer  consultation
--          $2 integer  first record    $3 integer  the one after the last
-- Order:   none
create or replace function rapporteur.wide_records(consultation_id integer, first_record integer, next_record integer)
returns table (record_no integer)
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    chunks integer[] := rapporteur.chunks_within(consultation_id, first_record, next_record);
begin
    return query
    select w.record_no
    from rapporteur.wide_reply as w
    where w.consultation_id = wide_records.consultation_id
        and w.record_no >= wide_records.first_record
        and w.record_no < wide_records.next_record
        and w.chunk = any (chunks);
end
$$;
