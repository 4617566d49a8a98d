-- Writes the bitmaps, axes and programs of a build: of one that counts on from another only the
-- bitmaps of chunks with new records, and who has ceased to speak in the others.
--
-- Params:  $1 integer  build
create or replace function rapporteur.write_terms(build_id integer)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    first_chunk integer := (
        select coalesce(a.records / rapporteur.chunk_size(), 0)
        from rapporteur.build as b
        left join rapporteur.build as a on a.build_id = b.base_build
        where b.build_id = write_terms.build_id
    );
begin
    perform rapporteur.write_edition_terms(write_terms.build_id, first_chunk);
    perform rapporteur.write_wide_terms(write_terms.build_id, first_chunk);
    perform rapporteur.write_answered_terms(write_terms.build_id, first_chunk);
    perform rapporteur.write_computed_terms(write_terms.build_id, first_chunk);
    perform rapporteur.write_asked_terms(write_terms.build_id, first_chunk);
    perform rapporteur.write_axes(write_terms.build_id);
    perform rapporteur.write_programs(write_terms.build_id);
end
$$;
