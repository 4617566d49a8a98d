-- Cohen's kappa of two coders: agreement beyond what their own habits would give by chance.
--
-- Params:  $1 text[]  values of the one    $2 text[]  those of the other, unit by unit
-- Returns: null without units, or where chance alone would always agree
create or replace function rapporteur.cohen(first text[], second text[])
returns numeric
language sql immutable parallel safe
return (
    with judged as (

        select j.one, j.other from unnest(first, second) as j(one, other)

    ),

    total as (

        select count(*)::numeric as n, count(*) filter (where j.one = j.other) as alike from judged as j

    ),

    chance as (

        select coalesce(sum(a.n * b.n), 0) as alike
        from (select j.one as value, count(*) as n from judged as j group by j.one) as a
        inner join (select j.other as value, count(*) as n from judged as j group by j.other) as b
            on b.value = a.value

    )

    select (t.alike * t.n - c.alike) / nullif(t.n * t.n - c.alike, 0)
    from total as t
    cross join chance as c
);
