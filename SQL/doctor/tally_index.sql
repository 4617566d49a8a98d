-- Whether the tally index says of each record what its answers say: bitmaps computed from the rows again.
--
-- Grain:   one row for each consultation whose index is wrong
-- Params:  $1 boolean  every chunk, instead of the first and the last of each consultation
-- Order:   none
-- Read by: Examination.swift
with

looked_at as materialized (

    select
        k.consultation_id,
        k.chunk,
        k.bits,
        (select max(b.batch) from rapporteur.batch as b where b.consultation_id = k.consultation_id) as batch,
        k.chunk * rapporteur.chunk_size() as first_record,
        (k.chunk + 1) * rapporteur.chunk_size() as next_record
    from rapporteur.chunk as k
    where $1::boolean
        or k.chunk = 0
        or k.chunk = (select max(l.chunk) from rapporteur.chunk as l where l.consultation_id = k.consultation_id)

),

answer as materialized (

    select c.consultation_id, a.*
    from (select distinct l.consultation_id, l.batch from looked_at as l) as c
    cross join lateral rapporteur.coded_answers(c.consultation_id, c.batch) as a

),

listed as materialized (

    select l.consultation_id, l.chunk, r.record_no, r.reply, r.sheet
    from looked_at as l
    cross join lateral rapporteur.listed_records(l.consultation_id, l.first_record, l.next_record) as r
    where r.until_batch is null

),

given as (

    select r.consultation_id, r.chunk, r.record_no, a.question, a.option
    from listed as r
    inner join answer as a on a.consultation_id = r.consultation_id and a.reply = r.reply
    where a.option <> ''
    union
    select r.consultation_id, r.chunk, r.record_no, a.question, a.option
    from listed as r
    inner join answer as a on a.consultation_id = r.consultation_id and a.sheet = r.sheet
    where a.reply is null and a.option <> ''

),

expected as (

    select
        l.consultation_id, l.chunk, t.term_id,
        rapporteur.bitmap(l.bits, array_agg(g.record_no - l.first_record)) as bits
    from given as g
    inner join looked_at as l on l.consultation_id = g.consultation_id and l.chunk = g.chunk
    left join rapporteur.term as t
        on t.consultation_id = g.consultation_id
        and t.name = g.question
        and t.value = g.option
    group by l.consultation_id, l.chunk, t.term_id, l.bits
    union all
    select l.consultation_id, l.chunk, w.term_id, rapporteur.fit(w.bits, l.bits)
    from looked_at as l
    cross join lateral rapporteur.wide_bits(l.consultation_id, l.first_record, l.next_record) as w

),

counted as (

    -- Ended versions of listed records keep their bits, and no answers to compare them with.
    select l.consultation_id, l.chunk, l.bits, rapporteur.bitmap(l.bits, array_agg(r.record_no - l.first_record)) as mask
    from looked_at as l
    inner join (
        select s.consultation_id, s.chunk, s.record_no
        from listed as s
        union all
        select s.consultation_id, s.chunk, w.record_no
        from looked_at as s
        cross join lateral rapporteur.wide_records(s.consultation_id, s.first_record, s.next_record) as w
    ) as r on r.consultation_id = l.consultation_id and r.chunk = l.chunk
    group by l.consultation_id, l.chunk, l.bits

),

compared as (

    select
        c.consultation_id, c.chunk, term_id,
        coalesce(e.bits, rapporteur.bitmap(c.bits, '{}')) as should,
        coalesce(rapporteur.fit(o.bits, c.bits), rapporteur.bitmap(c.bits, '{}')) & c.mask as has
    from (
        select consultation_id, chunk, term_id, bit_or(bits) as bits
        from expected
        group by consultation_id, chunk, term_id
    ) as e
    full join (
        select l.consultation_id, l.chunk, g.term_id, g.bits
        from looked_at as l
        cross join lateral rapporteur.given_bits(l.consultation_id, l.chunk) as g
    ) as o using (consultation_id, chunk, term_id)
    inner join counted as c using (consultation_id, chunk)

)

select
    'error' as severity,
    format(
        'the tally index of %s is wrong in %s bitmaps, first in %s, chunk %s: %s bits are missing, %s too many',
        c.consultation, count(*),
        (array_agg(coalesce(t.name || ':' || t.value, 'a term that has no number') order by d.chunk, d.term_id))[1],
        min(d.chunk),
        sum(bit_count(d.should & ~d.has)),
        sum(bit_count(d.has & ~d.should))
    ) as finding,
    'Issue nothing. Restore a backup; ''rapporteur verify'' tells what else is damaged.' as advice
from compared as d
inner join rapporteur.consultation as c on c.consultation_id = d.consultation_id
left join rapporteur.term as t on t.consultation_id = d.consultation_id and t.term_id = d.term_id
where d.should <> d.has
group by c.consultation
