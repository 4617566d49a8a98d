-- Computes a formula for many respondents at once, by interval arithmetic: a number is a range whose ends are one.
--
-- Each operator is one statement, however many respondents there are.
--
-- Params:  $1 text       formula, as made by compile_formula
--          $2 text[]     the questions that it names
--          $3 numeric[]  lower ends: those of all respondents for the first question, then for the next
--          $4 numeric[]  upper ends, likewise
--          $5 integer    respondents, at least one
-- Returns: lowest, highest  the ends of what is computed, in the order of the respondents
create or replace function rapporteur.run_formula(
    formula text, questions text[], low numeric[], high numeric[], respondents integer,
    out lowest numeric[], out highest numeric[]
)
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    item text;
    -- Of what is not used up yet: where the last, and the one before it, end. Both results are stacks of such.
    top integer := 0;
    under integer;
    place integer;
    new_low numeric[];
    new_high numeric[];
begin
    lowest := '{}';
    highest := '{}';
    foreach item in array string_to_array(substr(formula, 2), ',') loop
        if item in ('+', '-', '*') then
            under := top - respondents;
            -- They come in the order in which they stand; to sort them would take longer than all else.
            select
                array_agg(case item
                    when '+' then o.a_low + o.b_low
                    when '-' then o.a_low - o.b_high
                    else least(o.a_low * o.b_low, o.a_low * o.b_high, o.a_high * o.b_low, o.a_high * o.b_high)
                end),
                array_agg(case item
                    when '+' then o.a_high + o.b_high
                    when '-' then o.a_high - o.b_low
                    else greatest(o.a_low * o.b_low, o.a_low * o.b_high, o.a_high * o.b_low, o.a_high * o.b_high)
                end)
            into new_low, new_high
            from unnest(
                lowest[under - respondents + 1:under], highest[under - respondents + 1:under],
                lowest[under + 1:top], highest[under + 1:top]
            ) as o(a_low, a_high, b_low, b_high);
            top := under - respondents;
            lowest := lowest[:top];
            highest := highest[:top];
        else
            place := array_position(questions, item);
            if place is null then
                new_low := array_fill(item::numeric, array[respondents]);
                new_high := new_low;
            else
                new_low := low[(place - 1) * respondents + 1:place * respondents];
                new_high := high[(place - 1) * respondents + 1:place * respondents];
            end if;
        end if;
        lowest := lowest || new_low;
        highest := highest || new_high;
        top := top + respondents;
    end loop;
end
$$;
