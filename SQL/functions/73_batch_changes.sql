-- What a batch did to each row, before and after: the rows of one key are told as one change.
--
-- Params:  $1 integer  consultation    $2 integer  batch
--          $3 integer  most rows of each resource
-- Grain:   one row for each key of each resource
-- Returns: event     new, changed or ended
--          changes   for each column that differs, what was and what is; null where there is none
-- Order:   resource, key
create or replace function rapporteur.batch_changes(consultation_id integer, batch integer, most integer)
returns table (resource text, key text, event text, changes jsonb)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    stored record;
    first_record integer;
    next_record integer;
    touched text[];
begin
    for stored in
        select
            r.oid::regclass as name,
            r.relname::text as resource,
            string_agg(format('t.%I', a.attname), ', ' order by a.attnum)
                filter (where a.attnum = any (i.indkey) and a.attname not in ('consultation_id', 'from_batch')) as keys
        from pg_catalog.pg_class as r
        inner join pg_catalog.pg_index as i on i.indrelid = r.oid and i.indisprimary
        inner join pg_catalog.pg_attribute as a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
        where r.relnamespace = 'rapporteur'::regnamespace
            and r.relname not in ('listed_record', 'texts')
        group by r.oid, r.relname
        having array['consultation_id', 'from_batch', 'until_batch']::name[] <@ array_agg(a.attname)
        order by r.relname collate "C"
    loop
        return query execute format(
            $sql$
                with version as (
                    select
                        concat_ws(' ', %2$s) as key,
                        to_jsonb(t) - array['consultation_id', 'from_batch', 'until_batch'] as contents,
                        t.from_batch = $2 as is_new
                    from %1$s as t
                    where t.consultation_id = $1 and (t.from_batch = $2 or t.until_batch = $2)
                ),
                change as (
                    select coalesce(b.key, g.key) as key, b.contents as after, g.contents as before
                    from (select * from version where is_new) as b
                    full join (select * from version where not is_new) as g on g.key = b.key
                )
                select
                    %3$L, c.key,
                    case when c.before is null then 'new' when c.after is null then 'ended' else 'changed' end,
                    (
                        select jsonb_object_agg(f.key, jsonb_build_array(f.was, f.is))
                        from (
                            select coalesce(o.key, n.key) as key, nullif(o.value, 'null') as was, nullif(n.value, 'null') as is
                            from jsonb_each(c.before) as o
                            full join jsonb_each(c.after) as n on n.key = o.key
                        ) as f
                        where f.was is distinct from f.is
                    )
                from change as c
                order by c.key collate "C"
                limit $3
            $sql$,
            stored.name, stored.keys, stored.resource
        ) using consultation_id, batch, most;
    end loop;
    -- Replies of an open survey.
    select min(l.first_record), max(l.next_record) into first_record, next_record
    from rapporteur.wide_load as l
    where l.consultation_id = batch_changes.consultation_id and l.batch = batch_changes.batch;
    select array_agg(w.reply) into touched
    from (
        select w.reply
        from rapporteur.wide_reply as w
        where w.consultation_id = batch_changes.consultation_id
            and w.record_no >= first_record
            and w.record_no < next_record
            and w.from_batch = batch_changes.batch
        union
        select w.reply
        from rapporteur.wide_reply as w
        where w.consultation_id = batch_changes.consultation_id and w.until_batch = batch_changes.batch
        order by 1
        limit most
    ) as w;
    return query
    select 'replies', h.key, h.event, (
        select jsonb_object_agg(f.key, case
            when h.event = 'changed' then jsonb_build_array(f.value -> 'was', f.value -> 'is')
            when h.event = 'ended' then jsonb_build_array(f.value, null)
            else jsonb_build_array(null, f.value)
        end)
        from jsonb_each(h.changes) as f
        where f.value <> 'null'
    )
    from unnest(touched) as t(reply)
    cross join lateral rapporteur.versions_of_batch(batch_changes.consultation_id, batch_changes.batch, t.reply) as h;
end
$$;
