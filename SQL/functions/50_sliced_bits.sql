-- Whose numbers a program of a build counts that are in slices of the tally index.
--
-- Grain:   one row for each chunk that has any
-- Params:  $1 integer  build
--          $2 text     question
--          $3 text     program, as made by compile
-- Order:   none
create or replace function rapporteur.sliced_bits(build_id integer, question text, program text)
returns table (chunk integer, bits bit varying)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    build rapporteur.build;
    gave_term integer;
    other_term integer;
    gave bit varying;
    other bit varying;
    load record;
begin
    select b.* into build from rapporteur.build as b where b.build_id = sliced_bits.build_id;
    select
        max(t.term_id) filter (where t.value = '#'), max(t.term_id) filter (where t.value = '#other')
    into gave_term, other_term
    from rapporteur.term as t
    where t.consultation_id = build.consultation_id
        and t.name = sliced_bits.question
        and t.value in ('#', '#other');

    for chunk in
        select c.chunk
        from rapporteur.chunk as c
        where c.consultation_id = build.consultation_id and c.chunk * rapporteur.chunk_size() < build.records
        order by c.chunk
    loop
        select o.bits into gave
        from rapporteur.option_index as o
        where o.consultation_id = build.consultation_id
            and o.chunk = sliced_bits.chunk
            and o.term_id = gave_term;
        continue when gave is null;
        select o.bits into other
        from rapporteur.option_index as o
        where o.consultation_id = build.consultation_id
            and o.chunk = sliced_bits.chunk
            and o.term_id = other_term;
        select e.bits into bits
        from rapporteur.evaluate(sliced_bits.build_id, sliced_bits.chunk, array[sliced_bits.program]) as e;
        bits := bits & rapporteur.fit(gave, length(bits)) & ~rapporteur.fit(coalesce(other, b''), length(bits));
        -- What was loaded without slices is read from rows, whatever its chunk has of others.
        for load in
            select
                greatest(0, l.first_record - sliced_bits.chunk * rapporteur.chunk_size()) as begun,
                least(length(bits), l.next_record - sliced_bits.chunk * rapporteur.chunk_size()) as ended
            from rapporteur.number_loads(build.consultation_id, sliced_bits.question) as l
            where not l.sliced
        loop
            continue when load.begun >= load.ended;
            bits := bits & ~(
                rapporteur.no_bits(load.begun) || ~rapporteur.no_bits(load.ended - load.begun)
                    || rapporteur.no_bits(length(bits) - load.ended)
            );
        end loop;
        if bit_count(bits) > 0 then
            return next;
        end if;
    end loop;
end
$$;
