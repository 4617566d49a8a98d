-- Where the numbers of a question are among those of a row of an open survey.
--
-- Grain:   one row for each question that asks for numbers
-- Params:  $1 text[]  what the numbers of a row answer, place by place: "months:low", "months:high"
-- Returns: high  null where the question takes no ranges
-- Order:   none
create or replace function rapporteur.number_places(places text[])
returns table (question text, low integer, high integer)
language sql immutable parallel safe
begin atomic
    select
        split_part(n.place, ':', 1),
        min(n.number::integer) filter (where n.place like '%:low'),
        min(n.number::integer) filter (where n.place like '%:high')
    from unnest(number_places.places) with ordinality as n(place, number)
    group by split_part(n.place, ':', 1);
end;
