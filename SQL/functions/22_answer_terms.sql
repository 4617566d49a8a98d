-- The terms of a reply of an open survey, from the bytes in which they are kept.
--
-- Each byte is the distance to the next term; 255 adds to the byte behind it.
--
-- Grain:   one row for each term
-- Params:  $1 bytea  answers of a wide reply
-- Order:   none
create or replace function rapporteur.answer_terms(answers bytea)
returns table (term_id integer)
language sql immutable parallel safe
begin atomic
    select t.total::integer
    from (
        select get_byte(answers, i) as step, sum(get_byte(answers, i)) over (order by i) as total
        from generate_series(0, length(answers) - 1) as i
    ) as t
    where t.step <> 255;
end;
