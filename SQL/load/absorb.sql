-- Brings one resource up to what came in: new and changed rows get a version, rows that are gone or
-- changed have theirs ended, the unchanged is left alone. One procedure versions every resource.
--
-- Params:  $1 integer  consultation, whose lock the caller holds
--          $2 text     resource; temporary table stage_RESOURCE holds what came in
--          $3 integer  the batch being loaded
-- Returns: rows that are new, changed, ended, unchanged
create or replace function rapporteur.absorb(
    consultation_id integer, resource text, batch integer,
    out added integer, out changed integer, out ended integer, out unchanged integer
)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    columns text;
    keys text;
    same_key text;
    stored regclass := format('rapporteur.%I', resource)::regclass;
    staged text := format('pg_temp.%I', 'stage_' || resource);
    came_in integer;
    is_first boolean;
    begun integer;
    gone integer;
begin
    select string_agg(quote_ident(a.attname), ', ' order by a.attnum) into columns
    from pg_catalog.pg_attribute as a
    where a.attrelid = stored
        and a.attnum > 0
        and not a.attisdropped
        and a.attname not in ('consultation_id', 'from_batch', 'until_batch');
    select
        string_agg(quote_ident(a.attname), ', ' order by a.attnum),
        string_agg(format('t.%1$I = gone.%1$I', a.attname), ' and ' order by a.attnum)
    into keys, same_key
    from pg_catalog.pg_index as i
    inner join pg_catalog.pg_attribute as a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
    where i.indrelid = stored
        and i.indisprimary
        and a.attname not in ('consultation_id', 'from_batch');

    execute format('select not exists (select from %s where consultation_id = $1 and until_batch is null)', stored)
    into is_first using consultation_id;
    if is_first then
        -- Nothing to compare with; that keys are unique was checked before, and the table checks again.
        -- Only a wide file may give the same answer twice, and to look for that in all costs much.
        execute format(
            'insert into %1$s (consultation_id, from_batch, %2$s) select %4$s $1, $2, %2$s from %3$s',
            stored, columns, staged, case when resource = 'sheets' then 'distinct' else '' end
        ) using consultation_id, batch;
        get diagnostics begun = row_count;
        added := begun;
        changed := 0;
        ended := 0;
        unchanged := 0;
        return;
    end if;

    -- Set operations, for they take two nulls as equal and work by hashing.
    execute format(
        'update %s as t set until_batch = $2 from ('
        || 'select %2$s from (select %3$s from %1$s where consultation_id = $1 and until_batch is null '
        || 'except select %3$s from %4$s) as outdated) as gone '
        || 'where t.consultation_id = $1 and t.until_batch is null and %5$s',
        stored, keys, columns, staged, same_key
    ) using consultation_id, batch;
    get diagnostics gone = row_count;
    execute format(
        'insert into %1$s (consultation_id, from_batch, %2$s) select $1, $2, %2$s from ('
        || 'select %2$s from %3$s except '
        || 'select %2$s from %1$s where consultation_id = $1 and until_batch is null) as fresh',
        stored, columns, staged
    ) using consultation_id, batch;
    get diagnostics begun = row_count;
    execute format('select count(*) from %s', staged) into came_in;
    execute format(
        'select count(*) from (select %2$s from %1$s where consultation_id = $1 and until_batch = $2 '
        || 'intersect select %2$s from %1$s where consultation_id = $1 and from_batch = $2) as both_sides',
        stored, keys
    ) into changed using consultation_id, batch;
    added := begun - changed;
    ended := gone - changed;
    unchanged := came_in - begun;
end
$$;
