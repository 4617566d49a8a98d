-- The numbers that records of a stretch gave to a question, wherever they are kept.
--
-- Grain:   one row for each record that gave one
-- Params:  $1 integer  consultation    $2 text     question
--          $3 integer  first record    $4 integer  the one after the last
-- Order:   none
create or replace function rapporteur.numbers_within(
    consultation_id integer, question text, first_record integer, next_record integer
)
returns table (record_no integer, value_low numeric, value_high numeric)
language sql stable parallel safe
begin atomic
    select v.record_no, v.value_low, v.value_high
    from rapporteur.answer_value as v
    where v.consultation_id = numbers_within.consultation_id
        and v.question = numbers_within.question
        and v.record_no >= numbers_within.first_record
        and v.record_no < numbers_within.next_record
    union all
    select w.record_no, w.numbers[l.low], w.numbers[coalesce(l.high, l.low)]
    from (
        select
            d.first_record, d.next_record,
            array_position(d.places, numbers_within.question || ':low') as low,
            array_position(d.places, numbers_within.question || ':high') as high
        from rapporteur.wide_load as d
        where d.consultation_id = numbers_within.consultation_id
            and d.first_record < numbers_within.next_record
            and d.next_record > numbers_within.first_record
    ) as l
    inner join rapporteur.wide_reply as w
        on w.consultation_id = numbers_within.consultation_id
        and w.record_no >= greatest(l.first_record, numbers_within.first_record)
        and w.record_no < least(l.next_record, numbers_within.next_record)
    where w.numbers[l.low] is not null;
end;
