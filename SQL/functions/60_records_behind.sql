-- The records that have some numbers.
--
-- Grain:   one row for each record
-- Params:  $1 integer  consultation    $2 integer[]  numbers, each once
-- Order:   none
create or replace function rapporteur.records_behind(consultation_id integer, records integer[])
returns table (reply text, respondent text, sheet text)
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
set enable_nestloop = off  -- As in begin_build: rows of functions cannot be foreseen.
as $$
#variable_conflict use_column
begin
    -- Few lead to their records by the index.
    if cardinality(records) <= 500 then
        return query
        select r.reply, r.respondent, r.sheet
        from rapporteur.record as r
        where r.consultation_id = records_behind.consultation_id and r.record_no = any (records);
    else
        return query
        select r.reply, r.respondent, r.sheet
        from unnest(records) as f(record_no)
        inner join rapporteur.record as r on r.record_no = f.record_no
        where r.consultation_id = records_behind.consultation_id;
    end if;
end
$$;
