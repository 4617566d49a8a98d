-- What the slices of a question's numbers are called, as the loader calls them.
--
-- Grain:   one row for each slice
-- Params:  $1 boolean  whether the question takes ranges
-- Order:   as the loader numbers them
create or replace function rapporteur.slice_names(is_range boolean)
returns setof text
language sql immutable parallel safe
begin atomic
    select s.name
    from (
        values ('#other', 0, 0), ('#range', 0, 1)
        union all
        select '#' || p.name || ':' || case when d.digit < 0 then '-' else d.digit::text end, p.place, d.digit
        from (values ('low', 1), ('high', 2), ('sum', 3)) as p(name, place)
        cross join generate_series(-1, 60) as d(digit)
        where p.place = 1 or slice_names.is_range
    ) as s(name, place, digit)
    order by s.place, s.digit;
end;
