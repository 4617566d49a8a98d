-- What a formula gives for the bands that the options of its questions stand for, from the least to the greatest.
--
-- Params:  $1 integer  consultation    $2 integer  batch up to which the codebook is known
--          $3 text     formula, as made by compile_formula
-- Returns: null where a question has no band, or only one that is open
create or replace function rapporteur.formula_bands(
    consultation_id integer, batch integer, formula text, out low numeric, out high numeric
)
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    questions text[] := rapporteur.formula_questions(formula);
    lows numeric[];
    highs numeric[];
begin
    select array_agg(b.low order by b.place), array_agg(b.high order by b.place) into lows, highs
    from (
        select q.place, min(o.value_low) as low, max(o.value_high) as high
        from unnest(questions) with ordinality as q(question, place)
        left join rapporteur.options as o
            on o.consultation_id = formula_bands.consultation_id
            and o.question = q.question
            and o.parent is null
            and rapporteur.known(o.from_batch, o.until_batch, formula_bands.batch)
        group by q.place
    ) as b;
    if array_position(lows, null) is null and array_position(highs, null) is null then
        select f.lowest[1], f.highest[1] into low, high
        from rapporteur.run_formula(formula, questions, lows, highs, 1) as f;
    end if;
end
$$;
