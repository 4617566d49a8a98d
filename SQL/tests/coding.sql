-- Agreement of coders against published worked examples.
begin;
set local client_min_messages = warning;
create extension if not exists pgtap;
select plan(8);

-- Four observers and twelve units: K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011),
-- section D; the values are printed there to three places.
create temporary table observed as
select o.observer, u.unit, u.value
from (
    values
        ('a', array[1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null]),
        ('b', array[1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3]),
        ('c', array[null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null]),
        ('d', array[1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null])
) as o(observer, judgements)
cross join unnest(o.judgements) with ordinality as u(value, unit);

select results_eq(
    $$select m.metric, round(rapporteur.krippendorff(array_agg(o.unit::text), array_agg(o.value::numeric), m.metric), 3)
    from observed as o cross join (values ('nominal'), ('ordinal'), ('interval')) as m(metric)
    group by m.metric order by m.metric$$,
    $$values ('interval', 0.849), ('nominal', 0.743), ('ordinal', 0.815)$$,
    'alpha is that of the worked example, by each metric'
);
-- Two observers and ten units with two values: section A of the same paper.
select is(
    (
        select round(rapporteur.krippendorff(array_agg(u.unit::text), array_agg(u.value), 'nominal'), 3)
        from (
            select a.unit, a.value::numeric
            from unnest(array[0, 1, 0, 0, 0, 0, 0, 0, 1, 0]) with ordinality as a(value, unit)
            union all
            select b.unit, b.value::numeric
            from unnest(array[1, 1, 1, 0, 0, 1, 0, 0, 0, 0]) with ordinality as b(value, unit)
        ) as u
    ),
    0.095, 'alpha of binary data is that of the worked example'
);
-- Fifty proposals, two readers: both for 20, both against 15, the one alone for 5, the other alone for 10.
select is(
    rapporteur.cohen(
        array_fill('yes'::text, array[25]) || array_fill('no'::text, array[25]),
        array_fill('yes'::text, array[20]) || array_fill('no'::text, array[5])
        || array_fill('yes'::text, array[10]) || array_fill('no'::text, array[15])
    ),
    0.4, 'kappa is observed 0.7 beyond chance 0.5'
);
select is(
    rapporteur.krippendorff(array['u', 'u', 'v'], array[1, 1, 2], 'nominal'), null,
    'alpha is not told where nothing varies among what can be paired'
);
select is(rapporteur.krippendorff('{}', '{}', 'nominal'), null, 'nobody has no alpha');
select is(rapporteur.cohen(array['a', 'a'], array['a', 'a']), null, 'kappa is not told where chance always agrees');
select is(rapporteur.cohen(array['a', 'b'], array['b', 'a']), -1.0, 'two who always differ');
select is(rapporteur.cohen(array['a', 'b'], array['a', 'b']), 1.0, 'two who always agree');

select finish();
rollback;
