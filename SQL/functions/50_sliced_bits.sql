-- Whose numbers a program of a build counts that are in slices of the tally index.
--
-- Grain:   one row for each chunk that has any
-- Params:  $1 integer  build
--          $2 text     question
--          $3 text     program, as made by compile
-- Order:   none
create or replace function rapporteur.sliced_bits(build_id integer, question text, program text)
returns table (chunk integer, bits bit varying)
language sql stable
-- A bitmap is looked up where it is needed, as in record_leaves.
set enable_nestloop = on
set enable_hashjoin = off
set enable_mergejoin = off
begin atomic
    with gave as materialized (

        select
            b.build_id, b.consultation_id, o.chunk, o.bits,
            o.chunk * rapporteur.chunk_size() as first_record
        from rapporteur.build as b
        inner join rapporteur.term as t
            on t.consultation_id = b.consultation_id
            and t.name = sliced_bits.question
            and t.value = '#'
        cross join generate_series(0, greatest(0, b.records - 1) / rapporteur.chunk_size()) as c(chunk)
        inner join rapporteur.option_index as o
            on o.consultation_id = b.consultation_id
            and o.chunk = c.chunk
            and o.term_id = t.term_id
        where b.build_id = sliced_bits.build_id

    ),

    -- What is read from rows instead.
    elsewhere as (

        select g.chunk, o.bits
        from gave as g
        inner join rapporteur.term as t
            on t.consultation_id = g.consultation_id
            and t.name = sliced_bits.question
            and t.value = '#other'
        inner join rapporteur.option_index as o
            on o.consultation_id = g.consultation_id
            and o.chunk = g.chunk
            and o.term_id = t.term_id
        union all
        select
            g.chunk,
            repeat('0', greatest(0, l.first_record - g.first_record))::bit varying || ~repeat('0',
                least(rapporteur.chunk_size(), l.next_record - g.first_record) - greatest(0, l.first_record - g.first_record)
            )::bit varying
        from gave as g
        inner join rapporteur.number_loads(g.consultation_id, sliced_bits.question) as l
            on not l.sliced
            and l.first_record < g.first_record + rapporteur.chunk_size()
            and l.next_record > g.first_record

    ),

    counted as (

        select
            g.chunk,
            e.bits & rapporteur.fit(g.bits, length(e.bits)) & ~coalesce((
                select bit_or(rapporteur.fit(x.bits, length(e.bits)))
                from elsewhere as x
                where x.chunk = g.chunk
            ), repeat('0', length(e.bits))::bit varying) as bits
        from gave as g
        cross join lateral rapporteur.evaluate(g.build_id, g.chunk, array[sliced_bits.program]) as e

    )

    select c.chunk, c.bits
    from counted as c
    where bit_count(c.bits) > 0;
end;
