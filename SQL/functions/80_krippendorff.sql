-- Krippendorff's alpha of judgements of units: 1 is perfect agreement, 0 what chance gives.
--
-- Any number of coders, any of them absent. By the coincidences of values within units, as in
-- Krippendorff, Computing Krippendorff's Alpha-Reliability (2011).
--
-- Params:  $1 text[]     the unit of each judgement
--          $2 numeric[]  the value given to it
--          $3 text       what a difference of values is: nominal, ordinal or interval
-- Returns: null where no unit has two judgements, or all values are the same
create or replace function rapporteur.krippendorff(units text[], numbers numeric[], metric text)
returns numeric
language sql immutable parallel safe
return (
    with judgement as (

        select j.unit, j.number, count(*)::numeric as n
        from unnest(units, numbers) as j(unit, number)
        where j.number is not null
        group by j.unit, j.number

    ),

    judged as (

        select j.unit, j.number, j.n, sum(j.n) over (partition by j.unit) as judgements from judgement as j

    ),

    pairable as (

        select j.unit, j.number, j.n, j.judgements from judged as j where j.judgements >= 2

    ),

    -- Ordinal differences are those of middle ranks: half of those between, and of the values' own.
    marginal as (

        select p.number, sum(p.n) as n, sum(sum(p.n)) over (order by p.number) - sum(p.n) / 2 as middle
        from pairable as p
        group by p.number

    ),

    coincidence as (

        select
            a.number as one, b.number as other,
            sum(a.n * (b.n - (a.number = b.number)::integer) / (a.judgements - 1)) as n
        from pairable as a
        inner join pairable as b on b.unit = a.unit
        group by a.number, b.number

    ),

    difference as (

        select
            a.number as one, b.number as other, a.n * b.n as expected,
            case krippendorff.metric
                when 'nominal' then (a.number <> b.number)::integer::numeric
                when 'ordinal' then (a.middle - b.middle) * (a.middle - b.middle)
                when 'interval' then (a.number - b.number) * (a.number - b.number)
            end as squared
        from marginal as a
        cross join marginal as b

    )

    select 1 - ((select sum(m.n) from marginal as m) - 1)
        * sum(coalesce(c.n, 0) * d.squared) / nullif(sum(d.expected * d.squared), 0)
    from difference as d
    left join coincidence as c on c.one = d.one and c.other = d.other
);
