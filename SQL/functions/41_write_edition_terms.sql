-- Writes one bitmap for each thing that is true of speaking records in an edition.
--
-- Params:  $1 integer  build    $2 integer  first chunk to write
create or replace function rapporteur.write_edition_terms(build_id integer, first_chunk integer)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    consultation integer := (
        select b.consultation_id from rapporteur.build as b where b.build_id = write_edition_terms.build_id
    );
begin
    drop table if exists pg_temp.edition_term;
    create temporary table edition_term on commit drop as
    select e.record_no, e.name, e.value
    from rapporteur.edition_terms(write_edition_terms.build_id) as e;

    perform rapporteur.option_terms(
        consultation, array_agg(e.name order by e.name, e.value), array_agg(e.value order by e.name, e.value)
    )
    from (
        select t.name, t.value
        from pg_temp.edition_term as t
        union
        select 'speaks', 'yes'
    ) as e;

    insert into rapporteur.edition_index (build_id, chunk, term_id, bits)
    select
        write_edition_terms.build_id,
        c.chunk,
        t.term_id,
        rapporteur.bitmap(c.bits, array_agg(e.record_no % rapporteur.chunk_size()))
    from pg_temp.edition_term as e
    inner join rapporteur.term as t
        on t.consultation_id = consultation
        and t.name = e.name
        and t.value = e.value
    inner join rapporteur.chunk as c
        on c.consultation_id = consultation
        and c.chunk = e.record_no / rapporteur.chunk_size()
    where c.chunk >= first_chunk
    group by c.chunk, c.bits, t.term_id;
end
$$;
