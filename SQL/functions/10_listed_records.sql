-- Records of a stretch that are kept one by one.
--
-- What is distributed by chunk is read by functions such as this one, each by a statement that reads nothing
-- else: whoever joins it with the codebook or with a build asks them.
--
-- Grain:   one row for each record
-- Params:  $1 integer  consultation
--          $2 integer  first record    $3 integer  the one after the last; all records if they are left out
-- Order:   none
create or replace function rapporteur.listed_records(
    consultation_id integer, first_record integer default 0, next_record integer default 2147483647
)
returns table (
    record_no integer, reply text, respondent text, sheet text, answers uuid, from_batch integer, until_batch integer
)
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    return query
    select r.record_no, r.reply, r.respondent, r.sheet, r.answers, r.from_batch, r.until_batch
    from rapporteur.listed_record as r
    where r.consultation_id = listed_records.consultation_id
        and r.record_no >= listed_records.first_record
        and r.record_no < listed_records.next_record;
end
$$;
