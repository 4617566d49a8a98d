-- The bits of one leaf of a compiled expression in one chunk of a build.
--
-- A term is looked up among the bits that depend on the edition first, then among the options as
-- given; a term without bits is nobody.
--
-- Params:  $1 integer  build       $2 integer  consultation
--          $3 integer  chunk       $4 integer  length of the chunk's bitmaps
--          $5 text     leaf, as made by compile_term
create or replace function rapporteur.leaf_bits(
    build_id integer, consultation_id integer, chunk integer, length integer, leaf text
)
returns bit varying
language plpgsql stable parallel safe
as $$
#variable_conflict use_column
declare
    found bit varying;
    part text[];
    first_record integer := leaf_bits.chunk * rapporteur.chunk_size();
begin
    if left(leaf, 1) = 't' then
        select e.bits into found
        from rapporteur.edition_index as e
        where e.build_id = leaf_bits.build_id
            and e.chunk = leaf_bits.chunk
            and e.term_id = substr(leaf, 2)::integer;
        if found is null then
            select o.bits into found
            from rapporteur.option_index as o
            where o.consultation_id = leaf_bits.consultation_id
                and o.chunk = leaf_bits.chunk
                and o.term_id = substr(leaf, 2)::integer;
        end if;
        return rapporteur.fit(coalesce(found, b''), length);
    elsif left(leaf, 1) = 'r' then
        return rapporteur.bitmap(length, coalesce(
            (
                select array_agg(r.record_no - first_record)
                from rapporteur.record as r
                where r.consultation_id = leaf_bits.consultation_id
                    and r.respondent = substr(leaf, 2)
                    and r.record_no >= first_record
                    and r.record_no < first_record + length
                    -- Asked for by name, a confidential reply is not there.
                    and not exists (
                        select
                        from rapporteur.replies as p
                        where p.consultation_id = r.consultation_id
                            and p.reply = r.reply
                            and p.confidential = 'yes'
                            and p.until_batch is null
                    )
            ),
            '{}'
        ));
    end if;
    part := string_to_array(substr(leaf, 2), ':');
    return rapporteur.bitmap(length, coalesce(
        (
            select array_agg(v.record_no - first_record)
            from rapporteur.numbers_within(
                leaf_bits.consultation_id, part[3], first_record, first_record + length
            ) as v
            where case part[1]
                    -- An open end satisfies nothing.
                    when '<=' then v.value_high <= part[2]::numeric
                    when '<' then v.value_high < part[2]::numeric
                    when '>=' then v.value_low >= part[2]::numeric
                    when '>' then v.value_low > part[2]::numeric
                    else v.value_low = part[2]::numeric and v.value_high = part[2]::numeric
                end
        ),
        '{}'
    ));
end
$$;
