-- What a unit has to know before it can count in one chunk: its chunk's length, the terms that its programs
-- name, and the bits of what they name besides.
--
-- Params:  $1 integer  build    $2 integer  chunk    $3 text[]  programs made by compile
-- Returns: terms       numbers, that of who speaks among them; others  leaves that are no terms, with their bits
--          speaks      the leaf of who speaks
create or replace function rapporteur.unit_leaves(
    build_id integer, chunk integer, programs text[],
    out consultation_id integer, out base_build integer, out length integer, out terms integer[],
    out others text[], out other_bits bit varying[], out speaks text
)
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    first_record integer := unit_leaves.chunk * rapporteur.chunk_size();
    leaves text[];
begin
    select b.consultation_id, b.base_build, c.bits, 't' || t.term_id
    into consultation_id, base_build, length, speaks
    from rapporteur.build as b
    inner join rapporteur.chunk as c
        on c.consultation_id = b.consultation_id
        and c.chunk = unit_leaves.chunk
    inner join rapporteur.term as t
        on t.consultation_id = b.consultation_id
        and t.name = 'speaks'
        and t.value = 'yes'
    where b.build_id = unit_leaves.build_id;
    leaves := array(select l.leaf from rapporteur.leaves_of(programs || speaks) as l(leaf));
    terms := array(select substr(l.leaf, 2)::integer from unnest(leaves) as l(leaf) where left(l.leaf, 1) = 't');
    others := array(select l.leaf from unnest(leaves) as l(leaf) where left(l.leaf, 1) <> 't');
    other_bits := array(
        select rapporteur.bitmap(length, array(
            select f.record_no - first_record
            from rapporteur.leaf_records(unit_leaves.consultation_id, l.leaf, first_record, first_record + length) as f
        ))
        from unnest(others) with ordinality as l(leaf, place)
        order by l.place
    );
end
$$;
