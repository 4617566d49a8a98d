-- The records that a leaf of a compiled expression finds by looking at them: those of a respondent, or
-- with a number that satisfies a comparison.
--
-- Grain:   one row for each record
-- Params:  $1 integer  consultation
--          $2 text     leaf, as made by compile_term; no term
--          $3 integer  first record    $4 integer  the one after the last
-- Order:   none
create or replace function rapporteur.leaf_records(
    consultation_id integer, leaf text, first_record integer, next_record integer
)
returns table (record_no integer)
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    part text[];
    chunks integer[];
    records integer[];
    replies text[];
begin
    if left(leaf, 1) = 'r' then
        chunks := rapporteur.chunks_within(consultation_id, first_record, next_record);
        select array_agg(r.record_no), array_agg(r.reply) into records, replies
        from rapporteur.record as r
        where r.consultation_id = leaf_records.consultation_id
            and r.respondent = substr(leaf_records.leaf, 2)
            and r.record_no >= leaf_records.first_record
            and r.record_no < leaf_records.next_record
            and r.chunk = any (chunks);
        return query
        select r.record_no
        from unnest(records, replies) as r(record_no, reply)
        -- Asked for by name, a confidential reply is not there.
        where not exists (
            select
            from rapporteur.replies as p
            where p.consultation_id = leaf_records.consultation_id
                and p.reply = r.reply
                and p.confidential = 'yes'
                and p.until_batch is null
        );
        return;
    end if;
    part := string_to_array(substr(leaf, 2), ':');
    return query
    select v.record_no
    from rapporteur.numbers_within(leaf_records.consultation_id, part[3], first_record, next_record) as v
    where case part[1]
            -- An open end satisfies nothing.
            when '<=' then v.value_high <= part[2]::numeric
            when '<' then v.value_high < part[2]::numeric
            when '>=' then v.value_low >= part[2]::numeric
            when '>' then v.value_low > part[2]::numeric
            else v.value_low = part[2]::numeric and v.value_high = part[2]::numeric
        end;
end
$$;
