-- The numbers that a formula gives for the records of a stretch.
--
-- Whoever left out one of the questions that it names, or gave a range with an open end, has none.
--
-- Grain:   one row for each record that has one
-- Params:  $1 integer  consultation    $2 text     formula, as made by compile_formula
--          $3 integer  first record    $4 integer  the one after the last
-- Order:   none
create or replace function rapporteur.formula_numbers(
    consultation_id integer, formula text, first_record integer, next_record integer
)
returns table (record_no integer, value_low numeric, value_high numeric)
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    questions text[] := rapporteur.formula_questions(formula);
    records integer[];
    low numeric[];
    high numeric[];
begin
    with given as (

        select
            q.place, v.record_no, v.value_low, v.value_high,
            count(*) over (partition by v.record_no) as answers
        from unnest(questions) with ordinality as q(question, place)
        cross join lateral rapporteur.numbers_within(
            formula_numbers.consultation_id, q.question, formula_numbers.first_record, formula_numbers.next_record
        ) as v
        where v.value_low is not null and v.value_high is not null

    )

    select array_agg(c.record_no) filter (where c.place = 1), array_agg(c.value_low), array_agg(c.value_high)
    into records, low, high
    from (
        -- Sorted once for all three.
        select g.place, g.record_no, g.value_low, g.value_high
        from given as g
        where g.answers = cardinality(questions)
        order by g.place, g.record_no
    ) as c;
    if records is null then
        return;
    end if;
    return query
    select r.record_no, trim_scale(r.lowest), trim_scale(r.highest)
    from rapporteur.run_formula(formula, questions, low, high, cardinality(records)) as f
    cross join lateral unnest(records, f.lowest, f.highest) as r(record_no, lowest, highest);
end
$$;
