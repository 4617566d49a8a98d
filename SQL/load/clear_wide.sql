-- Clears away what loads of open surveys left behind that died before their batch was known.
--
-- Several connections store wide replies, and each commits by itself before the batch does; nobody
-- reads rows of a batch that is not there. It has to be done before a load's own transaction begins,
-- or its other connections would wait for it.
--
-- Params:  none; the caller holds the loader's lock
create or replace function rapporteur.clear_wide()
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    stored record;
    upcoming integer;
    last_known integer;
begin
    -- Whoever stores rows stores bitmaps with them, and of these there are few.
    for stored in
        select o.consultation_id, max(o.chunk) as last_chunk
        from rapporteur.option_index as o
        group by o.consultation_id
    loop
        if not exists (select from rapporteur.consultation as c where c.consultation_id = stored.consultation_id) then
            delete from rapporteur.wide_reply as w where w.consultation_id = stored.consultation_id;
            delete from rapporteur.option_index as o where o.consultation_id = stored.consultation_id;
            continue;
        end if;
        last_known := (
            select coalesce(max(c.chunk), -1)
            from rapporteur.chunk as c
            where c.consultation_id = stored.consultation_id
        );
        if stored.last_chunk > last_known then
            upcoming := rapporteur.next_record(stored.consultation_id, 2147483647);
            delete from rapporteur.wide_reply as w
            where w.consultation_id = stored.consultation_id and w.record_no >= upcoming;
            delete from rapporteur.option_index as o
            where o.consultation_id = stored.consultation_id and o.chunk > last_known;
        end if;
    end loop;
end
$$;
