-- Brings records and the tally index up to what a batch knows: only what is new is appended.
--
-- A record is a substantive reply for one respondent, or an unlinked sheet. Changed answers make a
-- new record and end the old one, so a bit once written never changes its meaning.
--
-- Params:  $1 integer  consultation, whose lock the caller holds
--          $2 integer  the batch being loaded
-- Returns: added, ended: records
create or replace function rapporteur.index_records(
    consultation_id integer, batch integer, out added integer, out ended integer
)
language plpgsql
set search_path = pg_catalog, pg_temp
set enable_nestloop = off  -- As in begin_build: what a batch brings is never foreseen.
as $$
#variable_conflict use_column
declare
    first_new integer;
    records integer;
    gone integer[];
begin
    -- A table that was empty a moment ago would be planned for as if it still were.
    perform rapporteur.renew_statistics(
        'rapporteur.replies', 'rapporteur.sheets', 'rapporteur.options', 'rapporteur.figures', 'rapporteur.bodies',
        'rapporteur.events', 'rapporteur.participations', 'rapporteur.coverage', 'rapporteur.concerns'
    );

    drop table if exists pg_temp.wanted;
    create temporary table wanted on commit drop as
    with answers as (

        select a.sheet, a.reply, md5(string_agg(
            concat_ws(':', a.question, a.option, a.value_low, a.value_high),
            ',' order by a.question collate "C", a.option collate "C"
        ))::uuid as digest
        from rapporteur.coded_answers(index_records.consultation_id, index_records.batch) as a
        group by a.sheet, a.reply

    ),

    reply_answers as (

        select a.reply, md5(string_agg(a.digest::text, ',' order by a.sheet collate "C"))::uuid as digest
        from answers as a
        where a.reply is not null
        group by a.reply

    )

    select r.reply, r.respondent, null::text as sheet, coalesce(a.digest, md5('')::uuid) as answers
    from rapporteur.received(index_records.consultation_id, index_records.batch) as r
    left join reply_answers as a on a.reply = r.reply
    where r.status = 'substantive'
    union all
    select null, null, a.sheet, a.digest
    from answers as a
    where a.reply is null;

    analyze pg_temp.wanted;

    drop table if exists pg_temp.current_record;
    create temporary table current_record on commit drop as
    select r.record_no, rapporteur.record_key(r.reply, r.respondent, r.sheet, r.answers) as key
    from rapporteur.listed_record as r
    where r.consultation_id = index_records.consultation_id and r.until_batch is null;

    gone := array(
        select r.record_no
        from pg_temp.current_record as r
        where not exists (
            select
            from pg_temp.wanted as w
            where rapporteur.record_key(w.reply, w.respondent, w.sheet, w.answers) = r.key
        )
    );
    update rapporteur.listed_record as r
    set until_batch = index_records.batch
    where r.consultation_id = index_records.consultation_id and r.record_no = any (gone);
    get diagnostics ended = row_count;

    first_new := rapporteur.next_record(index_records.consultation_id, index_records.batch);

    insert into rapporteur.listed_record (
        consultation_id, record_no, chunk, reply, respondent, sheet, answers, from_batch
    )
    select
        index_records.consultation_id, n.record_no, n.record_no / rapporteur.chunk_size(),
        n.reply, n.respondent, n.sheet, n.answers, index_records.batch
    from (
        select
            (first_new - 1 + row_number() over (
                order by w.reply collate "C" nulls last, w.respondent collate "C", w.sheet collate "C"
            ))::integer as record_no,
            w.reply, w.respondent, w.sheet, w.answers
        from pg_temp.wanted as w
        where not exists (
            select
            from pg_temp.current_record as r
            where r.key = rapporteur.record_key(w.reply, w.respondent, w.sheet, w.answers)
        )
    ) as n;
    get diagnostics added = row_count;
    records := first_new + added;

    perform rapporteur.renew_statistics('rapporteur.listed_record');

    perform rapporteur.index_chunks(index_records.consultation_id, records);
    perform rapporteur.index_answers(index_records.consultation_id, index_records.batch, first_new);
end
$$;
