-- The questions that a formula names, each once.
--
-- Params:  $1 text  formula, as made by compile_formula
create or replace function rapporteur.formula_questions(formula text)
returns text[]
language sql immutable parallel safe
return array(
    select distinct i.item collate "C"
    from string_to_table(substr(formula, 2), ',') as i(item)
    where i.item !~ '^([-+*]|[0-9]+(\.[0-9]+)?)$'
    order by i.item collate "C"
);
