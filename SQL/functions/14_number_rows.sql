-- The numbers that records of a chunk gave to a question and that are in no slice of the tally index:
-- answers kept one by one, numbers with too many digits, what was loaded before there were slices, and what is
-- computed by a formula.
--
-- Grain:   one row for each record
-- Params:  $1 integer  consultation    $2 text  question, or formula, as made by compile_formula
--          $3 integer  chunk
-- Order:   none
create or replace function rapporteur.number_rows(consultation_id integer, question text, chunk integer)
returns table (record_no integer, value_low numeric, value_high numeric)
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    first_of_chunk integer := number_rows.chunk * rapporteur.chunk_size();
    load record;
    other_term integer;
    other bit varying;
begin
    if left(question, 1) = '=' then
        return query
        select f.record_no, f.value_low, f.value_high
        from rapporteur.formula_numbers(
            number_rows.consultation_id, question, first_of_chunk, first_of_chunk + rapporteur.chunk_size()
        ) as f;
        return;
    end if;
    select t.term_id into other_term
    from rapporteur.term as t
    where t.consultation_id = number_rows.consultation_id
        and t.name = number_rows.question
        and t.value = '#other';
    select o.bits into other
    from rapporteur.option_index as o
    where o.consultation_id = number_rows.consultation_id
        and o.chunk = number_rows.chunk
        and o.term_id = other_term;

    return query
    select v.record_no, v.value_low, v.value_high
    from rapporteur.answer_value as v
    where v.consultation_id = number_rows.consultation_id
        and v.question = number_rows.question
        and v.record_no >= first_of_chunk
        and v.record_no < first_of_chunk + rapporteur.chunk_size()
        and v.chunk = number_rows.chunk;

    for load in
        select
            greatest(l.first_record, first_of_chunk) as first_record,
            least(l.next_record, first_of_chunk + rapporteur.chunk_size()) as next_record,
            l.low, l.high, l.sliced
        from rapporteur.number_loads(number_rows.consultation_id, number_rows.question) as l
        where l.first_record < first_of_chunk + rapporteur.chunk_size() and l.next_record > first_of_chunk
    loop
        -- Where every number fits, not one row is read.
        continue when load.sliced and other is null;
        return query
        select w.record_no, w.numbers[load.low], w.numbers[load.high]
        from rapporteur.wide_reply as w
        where w.consultation_id = number_rows.consultation_id
            and w.record_no >= load.first_record
            and w.record_no < load.next_record
            and w.chunk = number_rows.chunk
            and w.numbers[load.low] is not null
            and (
                not load.sliced
                or case
                    when w.record_no - first_of_chunk < length(other)
                        then get_bit(other, w.record_no - first_of_chunk)
                end = 1
            );
    end loop;
end
$$;
