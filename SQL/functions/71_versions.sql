-- Every version that ever was of the rows that a code names, in whatever resource.
--
-- A row is found by its key, or by the respondent, reply, sheet, figure or member that it speaks of.
--
-- Grain:   one row for each version
-- Params:  $1 text  the code
-- Order:   none
create or replace function rapporteur.versions(code text)
returns table (
    consultation_id integer, resource text, key text, contents jsonb, from_batch integer, until_batch integer
)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    stored record;
begin
    for stored in
        select
            r.oid::regclass as name,
            r.relname as resource,
            string_agg(format('t.%I', a.attname), ', ' order by a.attnum)
                filter (where a.attnum = any (i.indkey) and a.attname not in ('consultation_id', 'from_batch')) as keys,
            string_agg(format('t.%I', a.attname), ', ' order by a.attnum) filter (
                where a.atttypid = 'text'::regtype
                    and (
                        a.attnum = any (i.indkey)
                        or a.attname in ('respondent', 'reply', 'sheet', 'figure', 'member', 'body')
                    )
            ) as codes
        from pg_catalog.pg_class as r
        inner join pg_catalog.pg_index as i on i.indrelid = r.oid and i.indisprimary
        inner join pg_catalog.pg_attribute as a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
        where r.relnamespace = 'rapporteur'::regnamespace
            and r.relname not in ('listed_record', 'texts')
        group by r.oid, r.relname
        having array['consultation_id', 'from_batch', 'until_batch']::name[] <@ array_agg(a.attname)
        order by r.relname collate "C"
    loop
        continue when stored.codes is null;
        return query execute format(
            'select t.consultation_id, %L::text, concat_ws('' '', %s), '
            || 'to_jsonb(t) - array[''consultation_id'', ''from_batch'', ''until_batch''], t.from_batch, t.until_batch '
            || 'from %s as t where $1 in (%s)',
            stored.resource, stored.keys, stored.name, stored.codes
        ) using code;
    end loop;
    -- Replies of an open survey are kept in fewer bytes; they are told as if they were not.
    return query
    with found as materialized (
        select
            w.consultation_id, w.record_no, w.receipt, w.reply, w.respondent, w.answers, w.numbers, w.document, w.remark,
            w.from_batch, w.until_batch
        from rapporteur.wide_reply as w
        where w.reply = versions.code or w.respondent = versions.code
    )
    select
        w.consultation_id, 'replies', w.reply,
        jsonb_build_object(
            'reply', w.reply, 'respondent', coalesce(w.respondent, w.reply), 'round', c.round,
            'received_on', c.received_on, 'received_by', c.received_by, 'status', 'substantive',
            'document', w.document, 'remark', w.remark
        ) || coalesce((
            select jsonb_object_agg(a.name, a.options)
            from (
                select t.name, string_agg(t.value, ';' order by t.term_id) as options
                from rapporteur.answer_terms(w.answers) as g
                inner join rapporteur.term as t
                    on t.consultation_id = w.consultation_id
                    and t.term_id = g.term_id
                group by t.name
            ) as a
        ), '{}') || coalesce((
            select jsonb_object_agg(n.place, n.value)
            from unnest(l.places, w.numbers) as n(place, value)
            where n.value is not null
        ), '{}'),
        w.from_batch, w.until_batch
    from found as w
    inner join rapporteur.receipt as c
        on c.consultation_id = w.consultation_id
        and c.receipt = w.receipt
    inner join rapporteur.wide_load as l
        on l.consultation_id = w.consultation_id
        and w.record_no >= l.first_record
        and w.record_no < l.next_record;
end
$$;
