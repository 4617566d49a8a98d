-- Activities by class, partner, place and service: each counted once under each value.
--
-- Grain:   one row for each edition, dimension and value
create or replace view analysis.activity_counts as
with activity as materialized (

    select a.edition, a.activity, a.class, a.other_classes, a.body, a.partners, a.places, a.services
    from analysis.activities as a

),

spread as (

    select a.edition, a.activity, 1 as ordinal, 'class' as dimension, a.class as value from activity as a
    union
    select a.edition, a.activity, 2, 'secondary class', c.value
    from activity as a
    cross join lateral string_to_table(a.other_classes, ';') as c(value)
    union
    select a.edition, a.activity, 3, 'body', a.body
    from activity as a
    union
    select a.edition, a.activity, 4, 'partner', c.value
    from activity as a
    cross join lateral string_to_table(a.partners, ';') as c(value)
    union
    select a.edition, a.activity, 5, 'place', c.value
    from activity as a
    cross join lateral string_to_table(a.places, ';') as c(value)
    union
    select a.edition, a.activity, 6, 'service', c.value
    from activity as a
    cross join lateral string_to_table(a.services, ';') as c(value)

)

select
    s.edition,
    s.dimension,
    s.value,
    count(*) as activities,
    string_agg(s.activity, ';' order by s.activity collate "C") as activity_codes,
    row_number() over (partition by s.edition order by min(s.ordinal), s.value collate "C") as position
from spread as s
group by s.edition, s.dimension, s.value;
comment on view analysis.activity_counts is 'Activities by class, partner, place and service. A place of two activities is one place; requests are counted, not countries.';
comment on column analysis.activity_counts.value is 'The class, partner, place or service.';
comment on column analysis.activity_counts.activities is 'How many activities.';
comment on column analysis.activity_counts.activity_codes is 'Which, separated by semicolons.';
