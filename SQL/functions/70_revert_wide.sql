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
    drop table if exists pg_temp.touched_reply;
    create temporary table touched_reply on commit drop as
    select w.record_no, w.from_batch, w.until_batch, w.receipt, w.reply, w.respondent, w.answers, w.numbers, w.document, w.remark
    from rapporteur.wide_reply as w
    where w.consultation_id = revert_wide.consultation_id
        and (w.until_batch = reverted or (w.from_batch = reverted and w.until_batch is not null));
    drop table if exists pg_temp.later_reply;
    create temporary table later_reply on commit drop as
    select w.reply
    from rapporteur.wide_reply as w
    where w.consultation_id = revert_wide.consultation_id and w.from_batch > reverted;
    select coalesce(array_agg(distinct w.reply), '{}') into conflicts
    from pg_temp.touched_reply as w
    where w.from_batch = reverted or w.reply in (select l.reply from pg_temp.later_reply as l);
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
        from pg_temp.touched_reply as w
        inner join rapporteur.wide_load as l
            on l.consultation_id = revert_wide.consultation_id
            and w.record_no >= l.first_record
            and w.record_no < l.next_record
        where w.until_batch = reverted
    loop
        insert into rapporteur.wide_reply (
            consultation_id, record_no, chunk, from_batch, receipt, reply, respondent, answers, numbers, document, remark
        )
        select
            revert_wide.consultation_id, n.record_no, n.record_no / rapporteur.chunk_size(), revert_wide.batch,
            n.receipt, n.reply, n.respondent, n.answers, n.numbers, n.document, n.remark
        from (
            select
                (upcoming + begun - 1 + row_number() over (order by w.record_no))::integer as record_no,
                w.receipt, w.reply, w.respondent, w.answers, w.numbers, w.document, w.remark
            from pg_temp.touched_reply as w
            inner join rapporteur.wide_load as l
                on l.consultation_id = revert_wide.consultation_id
                and w.record_no >= l.first_record
                and w.record_no < l.next_record
                and l.places = meaning
            where w.until_batch = reverted
        ) as n;
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
            from rapporteur.number_places(meaning) as q
            cross join lateral rapporteur.slice_names(q.high is not null) with ordinality as n(slice, place)
        ) as s;
    end loop;
    drop table if exists pg_temp.restored_bits;
    create temporary table restored_bits on commit drop as
    select b.chunk, b.term_id, b.bits
    from rapporteur.wide_bits(revert_wide.consultation_id, upcoming, upcoming + begun) as b;
    insert into rapporteur.option_index as o (consultation_id, chunk, term_id, bits)
    select revert_wide.consultation_id, b.chunk, b.term_id, b.bits
    from pg_temp.restored_bits as b
    on conflict (consultation_id, chunk, term_id) do update
    set bits = rapporteur.fit(o.bits, length(excluded.bits)) | excluded.bits;

    with former as materialized (
        select w.reply
        from rapporteur.wide_reply as w
        where w.consultation_id = revert_wide.consultation_id and w.until_batch = revert_wide.batch
    )
    select count(*) into changed
    from pg_temp.touched_reply as w
    where w.until_batch = reverted and w.reply in (select f.reply from former as f);
    added := begun - changed;
    ended := gone - changed;
end
$$;
