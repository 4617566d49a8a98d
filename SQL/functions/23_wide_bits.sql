-- The bits that replies of an open survey set, computed from their rows: what the loader computes
-- while it reads a file, the slow way.
--
-- Grain:   one row for each chunk and term that some of the records have
-- Params:  $1 integer  consultation
--          $2 integer  first record    $3 integer  the one after the last
-- Order:   none
create or replace function rapporteur.wide_bits(consultation_id integer, first_record integer, next_record integer)
returns table (chunk integer, term_id integer, bits bit varying)
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    chunks integer[] := rapporteur.chunks_within(consultation_id, first_record, next_record);
begin
    return query
    with stored as materialized (

        select w.record_no, w.receipt, w.answers, w.numbers
        from rapporteur.wide_reply as w
        where w.consultation_id = wide_bits.consultation_id
            and w.record_no >= wide_bits.first_record
            and w.record_no < wide_bits.next_record
            and w.chunk = any (chunks)

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
        inner join rapporteur.wide_load as l
            on l.consultation_id = wide_bits.consultation_id
            and s.record_no >= l.first_record
            and s.record_no < l.next_record
        cross join unnest(l.places, s.numbers) as n(place, value)
        inner join rapporteur.term as t
            on t.consultation_id = wide_bits.consultation_id
            and t.name = split_part(n.place, ':', 1)
            and t.value = '#'
        where n.value is not null

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
end
$$;
