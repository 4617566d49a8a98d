-- What each unit of a build depends on: equal checksums, equal counts.
--
-- Bits of the tally index are only ever appended, so how many records of a chunk a build knows stands for
-- all of them; what depends on the edition is looked at bit by bit.
--
-- Grain:   one row for each scope and chunk
-- Params:  $1 integer  build, whose terms and programs are written
--          $2 text     what names the program that counts
-- Order:   none
create or replace function rapporteur.unit_inputs(build_id integer, program text)
returns table (scope text, chunk integer, programs text, bitmaps text)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    base integer := (select b.base_build from rapporteur.build as b where b.build_id = unit_inputs.build_id);
    seen_chunks integer[];
    seen_bits text[];
begin
    with held as materialized (

        select e.chunk, e.term_id, e.build_id, md5(varbit_send(e.bits)) as bits
        from rapporteur.edition_index as e
        where e.build_id in (unit_inputs.build_id, base)

    ),

    seen as (

        -- What a build that counts on has of its own goes before what it has from the other.
        select distinct on (h.chunk, h.term_id) h.chunk, h.term_id, h.bits
        from held as h
        order by h.chunk, h.term_id, h.build_id desc

    )

    select array_agg(c.chunk), array_agg(c.bits) into seen_chunks, seen_bits
    from (
        select s.chunk, string_agg(s.term_id || ':' || s.bits, ' ' order by s.term_id) as bits
        from seen as s
        group by s.chunk
    ) as c;

    return query
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

        select
            c.number as chunk,
            least(b.records - c.number * rapporteur.chunk_size(), rapporteur.chunk_size()) as records
        from build as b
        cross join generate_series(0, greatest(0, b.records - 1) / rapporteur.chunk_size()) as c(number)

    ),

    chunk_bits as materialized (

        select
            c.chunk,
            concat_ws(E'\n', c.records, seen_bits[array_position(seen_chunks, c.chunk)]) as bits
        from chunks as c

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
                    md5(varbit_send(rapporteur.bitmap(rapporteur.chunk_size(), array(
                        select f.record_no % rapporteur.chunk_size()
                        from rapporteur.leaf_records(
                            b.consultation_id, l.leaf, c.chunk * rapporteur.chunk_size(),
                            (c.chunk + 1) * rapporteur.chunk_size()
                        ) as f
                    )))), ' ' order by l.leaf
                )
                from build as b
                cross join rapporteur.leaves_of(s.naming) as l(leaf)
                where left(l.leaf, 1) = 'r'
            ) end
        )) as bitmaps
    from scopes as s
    cross join chunk_bits as c;
end
$$;
