-- The numbers that records of a stretch gave to a question, wherever they are kept, or that a formula gives for them.
--
-- Grain:   one row for each record that gave one
-- Params:  $1 integer  consultation    $2 text     question, or formula, as made by compile_formula
--          $3 integer  first record    $4 integer  the one after the last
-- Order:   none
create or replace function rapporteur.numbers_within(
    consultation_id integer, question text, first_record integer, next_record integer
)
returns table (record_no integer, value_low numeric, value_high numeric)
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    chunks integer[] := rapporteur.chunks_within(consultation_id, first_record, next_record);
    load record;
begin
    if left(question, 1) = '=' then
        return query
        select f.record_no, f.value_low, f.value_high
        from rapporteur.formula_numbers(numbers_within.consultation_id, question, first_record, next_record) as f;
        return;
    end if;
    return query
    select v.record_no, v.value_low, v.value_high
    from rapporteur.answer_value as v
    where v.consultation_id = numbers_within.consultation_id
        and v.question = numbers_within.question
        and v.record_no >= numbers_within.first_record
        and v.record_no < numbers_within.next_record
        and v.chunk = any (chunks);
    for load in
        select
            greatest(l.first_record, numbers_within.first_record) as first_record,
            least(l.next_record, numbers_within.next_record) as next_record,
            l.low, l.high
        from rapporteur.number_loads(numbers_within.consultation_id, numbers_within.question) as l
        where l.first_record < numbers_within.next_record and l.next_record > numbers_within.first_record
    loop
        return query
        select w.record_no, w.numbers[load.low], w.numbers[load.high]
        from rapporteur.wide_reply as w
        where w.consultation_id = numbers_within.consultation_id
            and w.record_no >= load.first_record
            and w.record_no < load.next_record
            and w.chunk = any (chunks)
            and w.numbers[load.low] is not null;
    end loop;
end
$$;
