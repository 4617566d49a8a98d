-- The bits that replies of an open survey set, computed from their rows: what the loader computes
-- while it reads a file, the slow way.
--
-- Grain:   one row for each chunk and term that some of the records have
-- Params:  $1 integer  consultation
--          $2 integer  first record    $3 integer  the one after the last
-- Order:   none
create or replace function rapporteur.wide_bits(consultation_id integer, first_record integer, next_record integer)
returns table (chunk integer, term_id integer, bits bit varying)
language sql stable parallel safe
begin atomic
    with stored as (

        select w.*, l.places
        from rapporteur.wide_load as l
        inner join rapporteur.wide_reply as w
            on w.consultation_id = l.consultation_id
            and w.record_no >= greatest(l.first_record, wide_bits.first_record)
            and w.record_no < least(l.next_record, wide_bits.next_record)
        where l.consultation_id = wide_bits.consultation_id
            and l.first_record < wide_bits.next_record
            and l.next_record > wide_bits.first_record

    ),

    given as (

        select s.record_no, t.term_id
        from stored as s
        cross join rapporteur.answer_terms(s.answers) as t
        union all
        select s.record_no, t.term_id
        from stored as s
        inner join rapporteur.term as t
            on t.consultation_id = wide_bits.consultation_id
            and t.name = '$receipt'
            and t.value = s.receipt::text
        union all
        select distinct s.record_no, t.term_id
        from stored as s
        cross join unnest(s.places, s.numbers) as n(place, value)
        inner join rapporteur.term as t
            on t.consultation_id = wide_bits.consultation_id
            and t.name = split_part(n.place, ':', 1)
            and t.value = '#'
        where n.value is not null
        union all
        select s.record_no, t.term_id
        from rapporteur.wide_slices(wide_bits.consultation_id, wide_bits.first_record, wide_bits.next_record) as s
        inner join rapporteur.term as t
            on t.consultation_id = wide_bits.consultation_id
            and t.name = s.question
            and t.value = s.slice

    )

    select
        c.chunk,
        g.term_id,
        rapporteur.bitmap(c.bits, array_agg(g.record_no % rapporteur.chunk_size()))
    from given as g
    inner join rapporteur.chunk as c
        on c.consultation_id = wide_bits.consultation_id
        and c.chunk = g.record_no / rapporteur.chunk_size()
    group by c.chunk, c.bits, g.term_id;
end;
