-- The answers of those who speak, from where they are kept: sheets of replies, unlinked sheets, and the tally
-- index for replies of an open survey.
--
-- The index answers for a survey from either side: the bitmaps of one option, or one reply's bits in those of
-- its chunk.
--
-- Grain:   one row for each edition, record, question and option or number
create or replace view rapporteur.read_answers as
select
    e.edition, e.build_id, e.consultation_id, e.batch, e.cutoff,
    r.shown_respondent as respondent, r.shown_reply as reply, case when r.hidden then null else h.sheet end as sheet,
    h.question, nullif(h.option, '') as option, h.value_low, h.value_high, h.unit
from rapporteur.read_open_edition as e
inner join rapporteur.reply_result as r on r.build_id = e.build_id and r.speaks
inner join rapporteur.sheets as h
    on h.consultation_id = e.consultation_id
    and h.reply = r.reply
    and rapporteur.known(h.from_batch, h.until_batch, e.batch)
where not exists (
    select
    from rapporteur.sheets as b
    where b.consultation_id = e.consultation_id
        and b.sheet = h.sheet
        and rapporteur.known(b.from_batch, b.until_batch, e.batch)
        and h.coder <> 'settled'
        and (b.coder = 'settled' or b.coder collate "C" < h.coder collate "C")
)
union all
select
    e.edition, e.build_id, e.consultation_id, e.batch, e.cutoff,
    -- Not even a filter that is tried before those below sees the sheet of a reply.
    null, null, case when h.reply is null then h.sheet end, h.question, nullif(h.option, ''), h.value_low, h.value_high, h.unit
from rapporteur.read_open_edition as e
inner join rapporteur.sheets as h
    on h.consultation_id = e.consultation_id
    and h.reply is null
    and rapporteur.known(h.from_batch, h.until_batch, e.batch)
left join rapporteur.editions as d
    on d.consultation_id = e.consultation_id
    and d.symbol = h.received_by
    and rapporteur.known(d.from_batch, d.until_batch, e.batch)
where coalesce(h.received_on, d.cutoff) <= e.cutoff
    and not exists (
        select
        from rapporteur.sheets as b
        where b.consultation_id = e.consultation_id
            and b.sheet = h.sheet
            and rapporteur.known(b.from_batch, b.until_batch, e.batch)
            and h.coder <> 'settled'
            and (b.coder = 'settled' or b.coder collate "C" < h.coder collate "C")
    )
union all
select
    e.edition, e.build_id, e.consultation_id, e.batch, e.cutoff,
    w.reply, w.reply, null, t.name, nullif(t.value, '#'),
    case when t.value = '#' then w.numbers[array_position(l.places, t.name || ':low')] end,
    case when t.value = '#' then w.numbers[array_position(l.places, t.name || ':high')] end,
    null
from rapporteur.read_open_edition as e
inner join rapporteur.wide_reply as w
    on w.consultation_id = e.consultation_id
    and w.respondent is null
    and rapporteur.known(w.from_batch, w.until_batch, e.batch)
inner join rapporteur.option_index as i
    on i.consultation_id = e.consultation_id
    and i.chunk = w.chunk
    and w.record_no >= i.chunk * rapporteur.chunk_size()
    and w.record_no < (i.chunk + 1) * rapporteur.chunk_size()
    and case
        when w.record_no % rapporteur.chunk_size() < length(i.bits)
            then get_bit(i.bits, w.record_no % rapporteur.chunk_size())
    end = 1
inner join rapporteur.term as t
    on t.consultation_id = e.consultation_id
    and t.term_id = i.term_id
inner join rapporteur.wide_load as l
    on l.consultation_id = e.consultation_id
    and w.record_no >= l.first_record
    and w.record_no < l.next_record
inner join rapporteur.wide_result as r
    on r.build_id = e.build_id
    and r.receipt = w.receipt
    and r.speaks
union all
select
    e.edition, e.build_id, e.consultation_id, e.batch, e.cutoff,
    w.respondent, w.reply, null, t.name, nullif(t.value, '#'),
    case when t.value = '#' then w.numbers[array_position(l.places, t.name || ':low')] end,
    case when t.value = '#' then w.numbers[array_position(l.places, t.name || ':high')] end,
    null
from rapporteur.read_open_edition as e
inner join rapporteur.wide_reply as w
    on w.consultation_id = e.consultation_id
    and w.respondent is not null
    and rapporteur.known(w.from_batch, w.until_batch, e.batch)
inner join rapporteur.option_index as i
    on i.consultation_id = e.consultation_id
    and i.chunk = w.chunk
    and w.record_no >= i.chunk * rapporteur.chunk_size()
    and w.record_no < (i.chunk + 1) * rapporteur.chunk_size()
    and case
        when w.record_no % rapporteur.chunk_size() < length(i.bits)
            then get_bit(i.bits, w.record_no % rapporteur.chunk_size())
    end = 1
inner join rapporteur.term as t
    on t.consultation_id = e.consultation_id
    and t.term_id = i.term_id
inner join rapporteur.wide_load as l
    on l.consultation_id = e.consultation_id
    and w.record_no >= l.first_record
    and w.record_no < l.next_record
inner join rapporteur.wide_result as r
    on r.build_id = e.build_id
    and r.receipt = w.receipt
    and r.speaks;
