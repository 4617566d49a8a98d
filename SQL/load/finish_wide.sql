-- Notes which records a load of wide replies took, and makes their places known to the index.
--
-- Params:  $1 integer  consultation, whose lock the caller holds    $2 integer  batch
--          $3 integer  first record     $4 integer  the one after the last
--          $5 text[]   places of numbers
--          $6 text     whole, where every chunk from the first record on is of full length
create or replace function rapporteur.finish_wide(
    consultation_id integer, batch integer, first_record integer, next_record integer, places text[], whole boolean
)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    if finish_wide.next_record = finish_wide.first_record then
        return;
    end if;
    insert into rapporteur.wide_load (consultation_id, batch, first_record, next_record, places, sliced)
    values (
        finish_wide.consultation_id, finish_wide.batch, finish_wide.first_record, finish_wide.next_record,
        finish_wide.places, true
    );
    perform rapporteur.index_chunks(finish_wide.consultation_id, finish_wide.next_record);
    if whole then
        update rapporteur.chunk as c
        set bits = rapporteur.chunk_size()
        where c.consultation_id = finish_wide.consultation_id
            and c.chunk >= finish_wide.first_record / rapporteur.chunk_size()
            and c.bits < rapporteur.chunk_size();
    end if;
end
$$;
