-- The replies of an open survey that speak in a build.
--
-- Grain:   one row for each reply
-- Params:  $1 integer  build
-- Order:   none
create or replace function rapporteur.wide_speakers(build_id integer)
returns table (respondent text, reply text, record_no integer)
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    build rapporteur.build;
    receipts integer[] := array(
        select r.receipt
        from rapporteur.wide_result as r
        where r.build_id = wide_speakers.build_id and r.speaks
    );
begin
    select b.* into build from rapporteur.build as b where b.build_id = wide_speakers.build_id;
    if cardinality(receipts) = 0 then
        return;
    end if;
    return query
    select coalesce(w.respondent, w.reply), w.reply, w.record_no
    from rapporteur.wide_reply as w
    where w.consultation_id = build.consultation_id
        and w.receipt = any (receipts)
        and rapporteur.known(w.from_batch, w.until_batch, build.batch);
end
$$;
