-- The bits of every option of an edition in one chunk, nets among them.
--
-- Grain:   one row for each option that somebody gave there
-- Params:  $1 integer  build    $2 integer  chunk
-- Order:   none
create or replace function rapporteur.option_bits(build_id integer, chunk integer)
returns table (item integer, bits bit varying)
language sql stable parallel safe
begin atomic
    select i.item, rapporteur.fit(coalesce(e.bits, f.bits, o.bits), c.bits)
    from rapporteur.build as b
    inner join rapporteur.chunk as c
        on c.consultation_id = b.consultation_id
        and c.chunk = option_bits.chunk
    cross join rapporteur.option_items(option_bits.build_id) as i
    left join rapporteur.edition_index as e
        on e.build_id = b.build_id
        and e.chunk = option_bits.chunk
        and e.term_id = i.term_id
    left join rapporteur.edition_index as f
        on f.build_id = b.base_build
        and f.chunk = option_bits.chunk
        and f.term_id = i.term_id
        and e.term_id is null
    left join rapporteur.option_index as o
        on o.consultation_id = b.consultation_id
        and o.chunk = option_bits.chunk
        and o.term_id = i.term_id
        and e.term_id is null
        and f.term_id is null
    where b.build_id = option_bits.build_id and coalesce(e.term_id, f.term_id, o.term_id) is not null;
end;
