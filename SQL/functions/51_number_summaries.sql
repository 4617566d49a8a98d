-- What the numbers of a build are between: those of each figure that measures some, and of each question
-- that asks for numbers.
--
-- A quartile is the number at which a quarter of the answers is reached, or the mean of the two numbers on
-- either side where it falls between them, as the median is. A range counts by its middle. Nothing is
-- rounded.
--
-- Grain:   one row for each figure or question with numbers
-- Params:  $1 integer  build; table partial holds the numbers that are in no slices
--          $2 boolean  questions, instead of figures
-- Returns: item, called as in value_plan
-- Order:   none
create or replace function rapporteur.number_summaries(build_id integer, questions boolean)
returns table (
    item text, answers bigint, ranges bigint, lowest numeric, lower_quartile numeric, median numeric,
    upper_quartile numeric, highest numeric, mean numeric
)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    consultation integer := (
        select b.consultation_id from rapporteur.build as b where b.build_id = number_summaries.build_id
    );
    plan record;
    chunks integer[];
    bits bit varying[];
    is_range boolean;
    others record;
    range_term integer;
    proper bit varying;
    -- Where the middles are: a range's in slices of the sum of its bounds, which is twice that.
    part text;
    unit numeric;
    has_middles boolean;
    wanted bigint[];
    places bigint[];
    numbers numeric[];
begin
    for plan in
        select p.item, p.part as question, p.program
        from rapporteur.program as p
        where p.build_id = number_summaries.build_id
            and p.scope = 'values'
            and (left(p.item, 1) = ':') = number_summaries.questions
    loop
        item := plan.item;
        chunks := '{}';
        bits := '{}';
        select bool_or(l.is_range) into is_range
        from rapporteur.number_loads(consultation, plan.question) as l;
        if is_range is not null then
            select coalesce(array_agg(s.chunk order by s.chunk), '{}'), coalesce(array_agg(s.bits order by s.chunk), '{}')
            into chunks, bits
            from rapporteur.sliced_bits(number_summaries.build_id, plan.question, plan.program) as s;
        end if;
        part := case when is_range then 'sum' else 'low' end;
        unit := case when is_range then 0.00005 else 0.0001 end;

        select
            coalesce(sum(p.n), 0)::bigint as n,
            coalesce(sum(p.n) filter (where b.bounds[1] <> b.bounds[2]), 0)::bigint as ranges,
            coalesce(sum((b.bounds[1] + b.bounds[2]) * p.n), 0) as total
        into others
        from rapporteur.partial as p
        cross join lateral (select string_to_array(p.part, ':')::numeric[] as bounds) as b
        where p.build_id = number_summaries.build_id and p.scope = 'values' and p.item = plan.item;
        answers := others.n + (select coalesce(sum(bit_count(b)), 0) from unnest(bits) as b);
        continue when answers = 0;
        ranges := others.ranges;
        if is_range then
            select t.term_id into range_term
            from rapporteur.term as t
            where t.consultation_id = consultation
                and t.name = plan.question
                and t.value = '#range';
            for place in 1..cardinality(chunks) loop
                select o.bits into proper
                from rapporteur.option_index as o
                where o.consultation_id = consultation
                    and o.chunk = chunks[place]
                    and o.term_id = range_term;
                ranges := ranges + bit_count(rapporteur.fit(coalesce(proper, b''), length(bits[place])) & bits[place]);
            end loop;
        end if;
        -- A quotient has as many digits behind the point as what is divided; twenty are enough to round.
        mean := (
            0.00000000000000000000 + 0.5 * others.total
                + unit * rapporteur.sliced_sum(consultation, plan.question, part, chunks, bits)
        ) / answers;

        -- A range's lowest and highest are other numbers than those that place it.
        has_middles := is_range or ranges > 0;
        wanted := array(
            select distinct w.place
            from generate_series(1, 3) as q(quarter)
            cross join lateral (
                values
                    ((answers * q.quarter + 3) / 4), (answers * q.quarter / 4 + 1),
                    (case when not has_middles then 1 end), (case when not has_middles then answers end)
            ) as w(place)
            where w.place is not null
        );
        select array_agg(r.place), array_agg(unit * r.number) into places, numbers
        from rapporteur.other_numbers(number_summaries.build_id, plan.item, 'sum', 0.5 / unit) as x
        cross join lateral rapporteur.ranked_numbers(
            consultation, plan.question, part, chunks, bits, x.numbers, x.through, wanted
        ) as r;
        -- Where a quartile falls between two numbers, the second of them is at the next place.
        lower_quartile := 0.5 * (
            numbers[array_position(places, (answers + 3) / 4)] + numbers[array_position(places, answers / 4 + 1)]
        );
        median := 0.5 * (
            numbers[array_position(places, (answers * 2 + 3) / 4)] + numbers[array_position(places, answers * 2 / 4 + 1)]
        );
        upper_quartile := 0.5 * (
            numbers[array_position(places, (answers * 3 + 3) / 4)] + numbers[array_position(places, answers * 3 / 4 + 1)]
        );
        if not has_middles then
            lowest := numbers[array_position(places, 1)];
            highest := numbers[array_position(places, answers)];
            return next;
            continue;
        end if;
        select 0.0001 * r.number into lowest
        from rapporteur.other_numbers(number_summaries.build_id, plan.item, 'low', 10000) as x
        cross join lateral rapporteur.ranked_numbers(
            consultation, plan.question, 'low', chunks, bits, x.numbers, x.through, array[1::bigint]
        ) as r;
        select 0.0001 * r.number into highest
        from rapporteur.other_numbers(number_summaries.build_id, plan.item, 'high', 10000) as x
        cross join lateral rapporteur.ranked_numbers(
            consultation, plan.question, case when is_range then 'high' else 'low' end, chunks, bits,
            x.numbers, x.through, array[answers]
        ) as r;
        return next;
    end loop;
end
$$;
