-- What each unit of a build depends on: equal checksums, equal counts.
--
-- Bits of the tally index are only ever appended, and counting stays within the records that speak, so these
-- stand for all of the index; what depends on the edition is looked at bit by bit, within them. A record that
-- does not speak in the edition changes nothing.
--
-- Grain:   one row for each scope and chunk
-- Params:  $1 integer  build, whose terms and programs are written
--          $2 text     what names the program that counts
-- Order:   none
create or replace function rapporteur.unit_inputs(build_id integer, program text)
returns table (scope text, chunk integer, programs text, bitmaps text)
language sql stable
begin atomic
    with build as materialized (

        select
            b.build_id, b.base_build, b.consultation_id, b.records,
            (select i.checksum from rapporteur.installed as i where i.part = 'functions') as functions
        from rapporteur.build as b
        where b.build_id = unit_inputs.build_id

    ),

    scopes as materialized (

        select
            s.scope,
            md5(concat_ws(
                E'\n', unit_inputs.program, b.functions,
                -- Which evidence is spelled out depends on the number of chunks.
                case when s.scope = 'evidence' then b.records / rapporteur.chunk_size() end,
                string_agg(concat_ws(E'\t', p.item, p.part, p.program), E'\n' order by p.item, p.part, p.program)
            )) as programs,
            array_agg(p.program) filter (where p.program ~ '(^| )r') as naming
        from build as b
        cross join (
            values
                ('figures', 'figures'), ('values', 'values'), ('questions', 'questions'), ('tables', 'tables'),
                ('concerns', 'concerns'), ('evidence', 'figures')
        ) as s(scope, source)
        left join rapporteur.program as p
            on p.build_id = b.build_id
            and p.scope = s.source
            and (s.scope <> 'evidence' or p.part = 'value')
        group by s.scope, b.functions, b.records

    ),

    chunks as materialized (

        select c.number as chunk
        from build as b
        cross join generate_series(0, greatest(0, b.records - 1) / rapporteur.chunk_size()) as c(number)

    ),

    seen as (

        select distinct on (e.chunk, e.term_id) e.chunk, e.term_id, e.bits
        from build as b
        inner join rapporteur.edition_index as e on e.build_id in (b.build_id, b.base_build)
        -- What a build that counts on has of its own goes before what it has from the other.
        order by e.chunk, e.term_id, e.build_id desc

    ),

    spoken as materialized (

        select s.chunk, n.length, rapporteur.fit(substring(s.bits for n.length), n.length) as bits
        from build as b
        inner join rapporteur.term as t
            on t.consultation_id = b.consultation_id
            and t.name = 'speaks'
            and t.value = 'yes'
        inner join seen as s on s.term_id = t.term_id
        -- Up to the last byte with a bit; the first four bytes say how many bits there are.
        cross join lateral (
            select 8 * greatest(0, length(rtrim(varbit_send(s.bits), '\x00'::bytea)) - 4) as length
        ) as n

    ),

    within as materialized (

        select
            s.chunk, s.term_id, w.bits as spoken,
            rapporteur.fit(substring(s.bits for w.length), w.length) & w.bits as bits
        from seen as s
        inner join spoken as w on w.chunk = s.chunk

    ),

    chunk_bits as materialized (

        select c.chunk, string_agg(w.term_id || ':' || md5(varbit_send(w.bits)), ' ' order by w.term_id) as bits
        from chunks as c
        cross join build as b
        left join within as w
            on w.chunk = c.chunk
            -- What is true of nobody who speaks is as good as not there, unless the tally index says otherwise.
            and (
                bit_count(w.bits) > 0
                or exists (
                    select
                    from rapporteur.option_index as o
                    where o.consultation_id = b.consultation_id
                        and o.chunk = w.chunk
                        and o.term_id = w.term_id
                        and bit_count(
                            rapporteur.fit(substring(o.bits for length(w.spoken)), length(w.spoken)) & w.spoken
                        ) > 0
                )
            )
        group by c.chunk

    )

    select
        s.scope,
        c.chunk,
        s.programs,
        md5(concat_ws(
            E'\n', c.bits,
            -- A reply that has become confidential is found no more by its respondent's name.
            case when s.naming is not null then (
                select string_agg(
                    md5(varbit_send(rapporteur.leaf_bits(
                        b.build_id, b.base_build, b.consultation_id, c.chunk, rapporteur.chunk_size(), l.leaf
                    ))), ' ' order by l.leaf
                )
                from build as b
                cross join rapporteur.leaves_of(s.naming) as l(leaf)
                where left(l.leaf, 1) = 'r'
            ) end
        )) as bitmaps
    from scopes as s
    cross join chunk_bits as c;
end;
