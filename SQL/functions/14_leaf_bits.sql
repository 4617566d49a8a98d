-- The bits of one leaf of a compiled expression in one chunk of a build.
--
-- A term is looked up among the bits that depend on the edition first, then among the options as
-- given; a term without bits is nobody.
--
-- Params:  $1 integer  build       $2 integer  the build that it counts on from, or null
--          $3 integer  consultation
--          $4 integer  chunk       $5 integer  length of the chunk's bitmaps
--          $6 text     leaf, as made by compile_term
create or replace function rapporteur.leaf_bits(
    build_id integer, base_build integer, consultation_id integer, chunk integer, length integer, leaf text
)
returns bit varying
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    found bit varying;
    first_record integer := leaf_bits.chunk * rapporteur.chunk_size();
begin
    if left(leaf, 1) = 't' then
        select e.bits into found
        from rapporteur.edition_index as e
        where e.build_id = leaf_bits.build_id
            and e.chunk = leaf_bits.chunk
            and e.term_id = substr(leaf, 2)::integer;
        if found is null and base_build is not null then
            select e.bits into found
            from rapporteur.edition_index as e
            where e.build_id = base_build
                and e.chunk = leaf_bits.chunk
                and e.term_id = substr(leaf, 2)::integer;
        end if;
        if found is null then
            select o.bits into found
            from rapporteur.option_index as o
            where o.consultation_id = leaf_bits.consultation_id
                and o.chunk = leaf_bits.chunk
                and o.term_id = substr(leaf, 2)::integer;
        end if;
        return rapporteur.fit(coalesce(found, b''), length);
    end if;
    return rapporteur.bitmap(length, array(
        select l.record_no - first_record
        from rapporteur.leaf_records(consultation_id, leaf, first_record, first_record + length) as l
    ));
end
$$;
