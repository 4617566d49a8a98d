-- How many of one unit make one of another, such as 7 days a week; 1 where no conversion is known.
--
-- Params:  $1 text  unit that the numbers are in
--          $2 text  unit wanted; null for the same
create or replace function rapporteur.unit_factor(given text, wanted text)
returns numeric
language sql immutable parallel safe
return coalesce(
    (
        select c.factor
        from (
            values
                ('days', 'weeks', 7), ('months', 'years', 12), ('weeks', 'days', 1 / 7.0),
                ('years', 'months', 1 / 12.0)
        ) as c(given, wanted, factor)
        where c.given = unit_factor.given and c.wanted = unit_factor.wanted
    ),
    1
);
