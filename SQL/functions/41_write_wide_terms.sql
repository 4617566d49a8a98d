-- Writes what is true in an edition of the replies of an open survey, from the bitmaps of when they
-- came: not one reply is looked at.
--
-- Params:  $1 integer  build, whose terms of replies kept one by one are written
--          $2 integer  first chunk to write
create or replace function rapporteur.write_wide_terms(build_id integer, first_chunk integer)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    build rapporteur.build;
    base rapporteur.build;
    receipt_terms integer[];
    known record;
    rounds text[];
    is_late boolean;
    terms integer[];
    bits bit varying;
    speaks integer;
begin
    select b.* into build from rapporteur.build as b where b.build_id = write_wide_terms.build_id;
    if not exists (select from rapporteur.receipt as c where c.consultation_id = build.consultation_id) then
        return;
    end if;
    select b.* into base from rapporteur.build as b where b.build_id = build.base_build;

    drop table if exists pg_temp.receipt_term;
    create temporary table receipt_term on commit drop as
    select t.term_id, s.*
    from rapporteur.wide_speaking(build.consultation_id, build.batch, build.cutoff) as s
    inner join rapporteur.term as t
        on t.consultation_id = build.consultation_id
        and t.name = '$receipt'
        and t.value = s.receipt::text;
    receipt_terms := array(select s.term_id from pg_temp.receipt_term as s);
    drop table if exists pg_temp.receipt_count;
    create temporary table receipt_count (term_id integer, replies integer) on commit drop;
    drop table if exists pg_temp.wide_term;
    create temporary table wide_term (chunk integer, name text, value text, bits bit varying) on commit drop;
    -- Compressing a bitmap takes longer than all else that is done with it.
    alter table pg_temp.wide_term alter column bits set storage plain;
    -- One chunk after another: the bitmaps of all of them would have to be kept somewhere.
    for known in
        select k.chunk, k.bits, length(k.bits) as length
        from rapporteur.wide_known(build.consultation_id, build.batch, build.records) as k
        where k.chunk >= first_chunk
    loop
        if base.build_id is null then
            insert into pg_temp.receipt_count (term_id, replies)
            select o.term_id, bit_count(rapporteur.fit(o.bits, known.length) & known.bits)
            from rapporteur.option_index as o
            where o.consultation_id = build.consultation_id
                and o.chunk = known.chunk
                and o.term_id = any (receipt_terms);
        end if;
        -- Few kinds of receipts differ in what is true of them; each is added up once.
        for rounds, is_late, terms in
            select s.round, s.punctuality = 'late', array_agg(s.term_id)
            from pg_temp.receipt_term as s
            where s.speaks
            group by s.round, s.punctuality = 'late'
        loop
            select bit_or(rapporteur.fit(o.bits, known.length)) & known.bits into bits
            from rapporteur.option_index as o
            where o.consultation_id = build.consultation_id
                and o.chunk = known.chunk
                and o.term_id = any (terms);
            continue when bits is null;
            insert into pg_temp.wide_term (chunk, name, value, bits)
            select known.chunk, t.name, t.value, bits
            from (
                values
                    ('speaks', 'yes'), ('named', 'yes'), ('coded', 'yes'), ('status', 'substantive'), ('joint', 'no'),
                    ('late', case when is_late then 'yes' else 'no' end)
                union all
                select 'round', round_name from unnest(rounds) as round_name
            ) as t(name, value);
        end loop;
    end loop;

    insert into rapporteur.wide_result (build_id, receipt, replies, punctuality, speaks, reason)
    select build.build_id, s.receipt, sum(n.replies), s.punctuality, s.speaks, s.reason
    from (
        select t.receipt, r.replies
        from pg_temp.receipt_count as r
        inner join pg_temp.receipt_term as t on t.term_id = r.term_id
        union all
        select w.receipt, w.replies
        from rapporteur.wide_result as w
        where w.build_id = base.build_id
        union all
        select c.receipt, c.is_new::integer - c.is_ended::integer
        from rapporteur.changed_records(build.consultation_id, base.batch, build.batch) as c
    ) as n
    inner join rapporteur.wide_speaking(build.consultation_id, build.batch, build.cutoff) as s on s.receipt = n.receipt
    group by s.receipt, s.punctuality, s.speaks, s.reason
    having sum(n.replies) > 0;

    drop table if exists pg_temp.attribute_held;
    create temporary table attribute_held on commit drop as
    select a.respondent, a.attribute, a.value
    from rapporteur.attributes as a
    where a.consultation_id = build.consultation_id
        and rapporteur.known(a.from_batch, a.until_batch, build.batch)
        and (a.valid_from = '' or a.valid_from::date <= build.cutoff)
        and (a.valid_to is null or a.valid_to >= build.cutoff);
    -- Not one reply is read for the sake of attributes that nobody has.
    if exists (select from pg_temp.attribute_held) then
        insert into pg_temp.wide_term
        with attributed as materialized (
            select r.chunk, a.attribute, a.value, array_agg(r.record_no % rapporteur.chunk_size()) as offsets
            from pg_temp.attribute_held as a
            inner join rapporteur.wide_reply as r on coalesce(r.respondent, r.reply) = a.respondent
            where r.consultation_id = build.consultation_id
                and r.record_no >= first_chunk * rapporteur.chunk_size()
                and rapporteur.known(r.from_batch, r.until_batch, build.batch)
            group by r.chunk, a.attribute, a.value
        )
        select c.chunk, a.attribute, a.value, rapporteur.bitmap(c.bits, a.offsets)
        from attributed as a
        inner join rapporteur.chunk as c
            on c.consultation_id = build.consultation_id
            and c.chunk = a.chunk;
    end if;

    perform rapporteur.option_terms(
        build.consultation_id, array_agg(w.name order by w.name, w.value), array_agg(w.value order by w.name, w.value)
    )
    from (select distinct t.name, t.value from pg_temp.wide_term as t) as w;
    insert into rapporteur.edition_index as e (build_id, chunk, term_id, bits)
    select build.build_id, w.chunk, t.term_id, bit_or(w.bits)
    from pg_temp.wide_term as w
    inner join rapporteur.term as t
        on t.consultation_id = build.consultation_id
        and t.name = w.name
        and t.value = w.value
    group by w.chunk, t.term_id
    on conflict (build_id, chunk, term_id) do update
    set bits = e.bits | excluded.bits;

    -- Who has ceased to speak since the build that this one counts on from. Whatever else its bitmaps
    -- say of them does not matter: nobody is counted who does not speak.
    drop table if exists pg_temp.ended_record;
    create temporary table ended_record on commit drop as
    select
        c.record_no / rapporteur.chunk_size() as chunk,
        array_agg(c.record_no % rapporteur.chunk_size()) as offsets
    from rapporteur.changed_records(build.consultation_id, base.batch, build.batch) as c
    where c.is_ended and c.record_no < first_chunk * rapporteur.chunk_size()
    group by c.record_no / rapporteur.chunk_size();
    speaks := (
        select t.term_id
        from rapporteur.term as t
        where t.consultation_id = build.consultation_id and t.name = 'speaks' and t.value = 'yes'
    );
    insert into rapporteur.edition_index (build_id, chunk, term_id, bits)
    with former as materialized (
        select e.chunk, e.term_id, e.bits
        from rapporteur.edition_index as e
        where e.build_id = base.build_id and e.term_id = speaks and e.chunk < first_chunk
    )
    select build.build_id, f.chunk, f.term_id, f.bits & ~rapporteur.bitmap(length(f.bits), n.offsets)
    from former as f
    inner join pg_temp.ended_record as n on n.chunk = f.chunk;
end
$$;
