-- Takes back what a batch did to one resource: what it brought is ended, what it ended begins anew.
--
-- Nothing is deleted; the batch that reverts is a batch like every other. Rows that a later batch
-- changed again are not touched but named, for a revert must not undo a correction of the mistake.
--
-- Params:  $1 integer  consultation, whose lock the caller holds
--          $2 text     resource
--          $3 integer  the batch that is taken back
--          $4 integer  the batch being written
-- Returns: rows new, changed, ended; conflicts: keys that a later batch changed again
create or replace function rapporteur.revert_resource(
    consultation_id integer, resource text, reverted integer, batch integer,
    out added integer, out changed integer, out ended integer, out conflicts text[]
)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    stored regclass := format('rapporteur.%I', resource)::regclass;
    columns text;
    keys text;
    key_text text;
    same_key text;
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
        string_agg(format('t.%I', a.attname), ', ' order by a.attnum),
        string_agg(format('t.%1$I = other.%1$I', a.attname), ' and ' order by a.attnum)
    into keys, key_text, same_key
    from pg_catalog.pg_index as i
    inner join pg_catalog.pg_attribute as a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
    where i.indrelid = stored
        and i.indisprimary
        and a.attname not in ('consultation_id', 'from_batch');

    execute format(
        'select coalesce(array_agg(distinct concat_ws('' '', %3$s)), ''{}'') from %1$s as t '
        || 'where t.consultation_id = $1 and (t.from_batch = $2 or t.until_batch = $2) and exists ('
        || 'select from %1$s as other where other.consultation_id = $1 and %2$s '
        || 'and (other.from_batch > $2 or other.until_batch > $2))',
        stored, same_key, key_text
    ) into conflicts using consultation_id, reverted;
    if cardinality(conflicts) > 0 then
        return;
    end if;

    execute format(
        'update %s as t set until_batch = $3 where t.consultation_id = $1 and t.from_batch = $2 and t.until_batch is null',
        stored
    ) using consultation_id, reverted, batch;
    get diagnostics gone = row_count;
    execute format(
        'insert into %1$s (consultation_id, from_batch, %2$s) select $1, $3, %2$s from %1$s '
        || 'where consultation_id = $1 and until_batch = $2',
        stored, columns
    ) using consultation_id, reverted, batch;
    get diagnostics begun = row_count;
    execute format(
        'select count(*) from (select %2$s from %1$s where consultation_id = $1 and until_batch = $2 '
        || 'intersect select %2$s from %1$s where consultation_id = $1 and from_batch = $2) as both_sides',
        stored, keys
    ) into changed using consultation_id, batch;
    added := begun - changed;
    ended := gone - changed;
end
$$;
