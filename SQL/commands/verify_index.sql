-- Bits of the tally index that the records do not bear out, computed anew from what was loaded.
--
-- Grain:   one row for each term and chunk that differs
-- Order:   consultation, chunk, term
with answers as (

    -- A record took its bits from what the batch knew that brought it.
    select b.consultation_id, r.record_no, a.question, a.option
    from rapporteur.batch as b
    cross join lateral rapporteur.coded_answers(b.consultation_id, b.batch) as a
    inner join lateral rapporteur.listed_records(b.consultation_id) as r
        on r.from_batch = b.batch
        and (r.reply = a.reply or (a.reply is null and r.sheet = a.sheet))
    where a.option <> ''

),

counted as (

    select
        c.consultation_id,
        c.chunk,
        t.term_id,
        rapporteur.bitmap(c.bits, array_agg(distinct a.record_no % rapporteur.chunk_size())) as bits
    from answers as a
    inner join rapporteur.term as t
        on t.consultation_id = a.consultation_id
        and t.name = a.question
        and t.value = a.option
    inner join rapporteur.chunk as c
        on c.consultation_id = a.consultation_id
        and c.chunk = a.record_no / rapporteur.chunk_size()
    group by c.consultation_id, c.chunk, c.bits, t.term_id
    union all
    select w.consultation_id, b.chunk, b.term_id, b.bits
    from (select distinct consultation_id from rapporteur.wide_load) as w
    cross join lateral rapporteur.wide_bits(w.consultation_id, 0, 2147483647) as b

),

-- A reply that the loader read aside has left bits where its record would have been; nobody ever speaks there.
known as (

    select k.consultation_id, k.chunk, rapporteur.bitmap(k.bits, array_agg(r.record_no % rapporteur.chunk_size())) as records
    from rapporteur.chunk as k
    inner join (
        select c.consultation_id, l.record_no
        from rapporteur.consultation as c
        cross join lateral rapporteur.listed_records(c.consultation_id) as l
        union all
        select c.consultation_id, w.record_no
        from rapporteur.consultation as c
        cross join lateral rapporteur.wide_records(c.consultation_id, 0, 2147483647) as w
    ) as r on r.consultation_id = k.consultation_id and r.record_no / rapporteur.chunk_size() = k.chunk
    group by k.consultation_id, k.chunk, k.bits

),

expected as (

    select consultation_id, chunk, term_id, bit_or(bits) as bits
    from counted
    group by consultation_id, chunk, term_id

)

select
    n.consultation,
    chunk as number,
    coalesce(t.name || ':' || t.value, '') as term
from expected as e
full join (
    select k.consultation_id, k.chunk, g.term_id, g.bits
    from rapporteur.chunk as k
    cross join lateral rapporteur.given_bits(k.consultation_id, k.chunk) as g
) as o using (consultation_id, chunk, term_id)
inner join rapporteur.consultation as n using (consultation_id)
left join rapporteur.term as t using (consultation_id, term_id)
left join rapporteur.chunk as c using (consultation_id, chunk)
left join known as k using (consultation_id, chunk)
where rapporteur.fit(coalesce(e.bits, b''), c.bits) is distinct from rapporteur.fit(coalesce(o.bits, b''), c.bits)
    & coalesce(k.records, rapporteur.bitmap(c.bits, '{}'))
order by n.consultation collate "C", chunk, t.name collate "C", t.value collate "C"
