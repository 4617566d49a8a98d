-- The rows of one resource that are in force, as a file would write them: lists joined by ";", texts
-- by language as an object, nothing as an empty text.
--
-- Grain:   one row for each key
-- Params:  $1 integer  consultation
--          $2 text     resource
-- Order:   none
create or replace function rapporteur.current_rows(consultation_id integer, resource text)
returns setof jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    return query execute format(
        'select jsonb_object_agg(c.key, case jsonb_typeof(c.value) '
        || 'when ''array'' then to_jsonb((select string_agg(i.item, '';'' order by i.place) '
        || 'from jsonb_array_elements_text(c.value) with ordinality as i(item, place))) '
        || 'when ''object'' then c.value '
        || 'else to_jsonb(coalesce(c.value #>> ''{}'', '''')) end) '
        || 'from rapporteur.%I as t '
        || 'cross join lateral jsonb_each(to_jsonb(t) - array[''consultation_id'', ''from_batch'', ''until_batch'']) as c '
        || 'where t.consultation_id = $1 and t.until_batch is null '
        || 'group by t.ctid',
        resource
    ) using consultation_id;
end
$$;
