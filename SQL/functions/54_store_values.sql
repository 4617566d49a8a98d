-- Adds up the numbers that were answered to each question and stores what they are between.
--
-- A quartile is the number at which a quarter of the answers is reached, or the mean of the two numbers on
-- either side where it falls between them, as the median is. A range counts by its middle.
--
-- Params:  $1 integer  build; table partial holds its counts
create or replace function rapporteur.store_values(build_id integer)
returns void
language sql
begin atomic
    insert into rapporteur.value_result (
        build_id, question, answers, ranges, lowest, lower_quartile, median, upper_quartile, highest, mean
    )
    -- One row for each number or range given, with how many gave it.
    with given as (

        select
            substr(p.item, 2) as question,
            split_part(p.part, ':', 1)::numeric as low,
            split_part(p.part, ':', 2)::numeric as high,
            sum(p.n) as n
        from rapporteur.partial as p
        where p.build_id = store_values.build_id and p.scope = 'values' and left(p.item, 1) = ':'
        group by p.item, low, high

    ),

    placed as (

        select
            g.*,
            (g.low + g.high) / 2 as middle,
            sum(g.n) over (partition by g.question order by (g.low + g.high) / 2, g.low) as through,
            sum(g.n) over (partition by g.question) as total
        from given as g

    )

    select
        store_values.build_id,
        p.question,
        sum(p.n),
        coalesce(sum(p.n) filter (where p.low <> p.high), 0),
        trim_scale(min(p.low)),
        trim_scale(round(avg(p.middle) filter (
            where p.through - p.n <= p.total * 0.25 and p.through >= p.total * 0.25), 2)),
        trim_scale(round(avg(p.middle) filter (
            where p.through - p.n <= p.total * 0.5 and p.through >= p.total * 0.5), 2)),
        trim_scale(round(avg(p.middle) filter (
            where p.through - p.n <= p.total * 0.75 and p.through >= p.total * 0.75), 2)),
        trim_scale(max(p.high)),
        trim_scale(round(sum(p.middle * p.n) / sum(p.n), 2))
    from placed as p
    group by p.question;
end;
