-- Takes back what a batch did to the replies of an open survey, as revert_resource() does for others.
--
-- Params:  $1 integer  consultation, whose lock the caller holds
--          $2 integer  the batch that is taken back
--          $3 integer  the batch being written
-- Returns: rows new, changed, ended; conflicts: replies that a later batch changed again
create or replace function rapporteur.revert_wide(
    consultation_id integer, reverted integer, batch integer,
    out added integer, out changed integer, out ended integer, out conflicts text[]
)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    upcoming integer;
    begun integer := 0;
    gone integer;
    meaning text[];
begin
    select coalesce(array_agg(distinct w.reply), '{}') into conflicts
    from rapporteur.wide_reply as w
    where w.consultation_id = revert_wide.consultation_id
        and (
            (w.from_batch = revert_wide.reverted and w.until_batch is not null)
            or (
                w.until_batch = reverted
                and exists (
                    select
                    from rapporteur.wide_reply as later
                    where later.consultation_id = w.consultation_id
                        and later.reply = w.reply
                        and later.from_batch > reverted
                )
            )
        );
    if cardinality(conflicts) > 0 then
        return;
    end if;

    update rapporteur.wide_reply as w
    set until_batch = revert_wide.batch
    where w.consultation_id = revert_wide.consultation_id and w.from_batch = reverted and w.until_batch is null;
    get diagnostics gone = row_count;

    upcoming := rapporteur.next_record(revert_wide.consultation_id, revert_wide.batch);
    for meaning in
        select distinct l.places
        from rapporteur.wide_reply as w
        inner join rapporteur.wide_load as l
            on l.consultation_id = w.consultation_id
            and w.record_no >= l.first_record
            and w.record_no < l.next_record
        where w.consultation_id = revert_wide.consultation_id and w.until_batch = reverted
    loop
        insert into rapporteur.wide_reply (
            consultation_id, record_no, from_batch, receipt, reply, respondent, answers, numbers, document, remark
        )
        select
            w.consultation_id, upcoming + begun - 1 + row_number() over (order by w.record_no), revert_wide.batch,
            w.receipt, w.reply, w.respondent, w.answers, w.numbers, w.document, w.remark
        from rapporteur.wide_reply as w
        inner join rapporteur.wide_load as l
            on l.consultation_id = w.consultation_id
            and w.record_no >= l.first_record
            and w.record_no < l.next_record
            and l.places = meaning
        where w.consultation_id = revert_wide.consultation_id and w.until_batch = reverted;
        get diagnostics added = row_count;
        perform rapporteur.finish_wide(
            revert_wide.consultation_id, revert_wide.batch, upcoming + begun, upcoming + begun + added, meaning, false
        );
        begun := begun + added;
        -- What was loaded before there were slices has them from here on.
        perform rapporteur.option_terms(
            revert_wide.consultation_id, array_agg(s.question order by s.question, s.place),
            array_agg(s.slice order by s.question, s.place)
        )
        from (
            select q.question, n.slice, n.place
            from (
                select split_part(p.place, ':', 1) as question, bool_or(p.place like '%:high') as is_range
                from unnest(meaning) as p(place)
                group by split_part(p.place, ':', 1)
            ) as q
            cross join rapporteur.slice_names(q.is_range) with ordinality as n(slice, place)
        ) as s;
    end loop;
    insert into rapporteur.option_index as o (consultation_id, chunk, term_id, bits)
    select revert_wide.consultation_id, b.chunk, b.term_id, b.bits
    from rapporteur.wide_bits(revert_wide.consultation_id, upcoming, upcoming + begun) as b
    on conflict (consultation_id, chunk, term_id) do update
    set bits = rapporteur.fit(o.bits, length(excluded.bits)) | excluded.bits;

    select count(*) into changed
    from rapporteur.wide_reply as w
    where w.consultation_id = revert_wide.consultation_id
        and w.from_batch = revert_wide.batch
        and exists (
            select
            from rapporteur.wide_reply as former
            where former.consultation_id = w.consultation_id
                and former.reply = w.reply
                and former.until_batch = revert_wide.batch
        );
    added := begun - changed;
    ended := gone - changed;
end
$$;
