-- Clears away what a load left behind that died before its batch was known.
--
-- Several connections store wide replies, and each commits by itself before the batch does; nobody
-- reads rows of a batch that is not there.
--
-- Params:  $1 integer  consultation, whose lock the caller holds
-- Returns: the next record
create or replace function rapporteur.begin_wide(consultation_id integer, batch integer)
returns integer
language plpgsql
as $$
#variable_conflict use_column
declare
    upcoming integer := rapporteur.next_record(begin_wide.consultation_id, begin_wide.batch);
begin
    if exists (
        select
        from rapporteur.wide_reply as w
        where w.consultation_id = begin_wide.consultation_id and w.record_no >= upcoming
    ) then
        delete from rapporteur.wide_reply as w
        where w.consultation_id = begin_wide.consultation_id and w.record_no >= upcoming;
    end if;
    delete from rapporteur.option_index as o
    where o.consultation_id = begin_wide.consultation_id
        and o.chunk > coalesce(
            (select max(c.chunk) from rapporteur.chunk as c where c.consultation_id = begin_wide.consultation_id), -1
        );
    return upcoming;
end
$$;
