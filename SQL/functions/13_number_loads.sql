-- The loads of an open survey whose replies may answer a question with a number.
--
-- Grain:   one row for each load that has a place for such numbers
-- Params:  $1 integer  consultation    $2 text  question
-- Returns: low, high   the places of the bounds among the numbers of a row, the same for a number
--          is_range    whether the slices are those of a range
--          sliced      whether the numbers that fit are in slices; those of a load from the time when the
--                      question was of the other kind are not in the same ones
-- Order:   none
create or replace function rapporteur.number_loads(consultation_id integer, question text)
returns table (first_record integer, next_record integer, low integer, high integer, is_range boolean, sliced boolean)
language sql stable parallel safe
begin atomic
    select
        l.first_record,
        l.next_record,
        p.low,
        coalesce(p.high, p.low),
        bool_or(p.high is not null) over (),
        l.sliced and (p.high is not null) = bool_or(p.high is not null) over ()
    from rapporteur.wide_load as l
    inner join lateral rapporteur.number_places(l.places) as p on p.question = number_loads.question
    where l.consultation_id = number_loads.consultation_id;
end;
