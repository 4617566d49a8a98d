-- Turns one term of an expression into the leaf that the evaluator reads.
--
-- A leaf is `t` and the number of a term, `r` and the code of a respondent, or `c`, a comparison, a
-- number and a question, as in `c<=:24:preparation_months`; in place of a question that is computed stands its
-- formula, as in `c<=:24:=sessions,weeks,*`. Nothing of the text reaches SQL as SQL.
--
-- Params:  $1 integer  consultation          $2 integer  batch
--          $3 text     name                  $4 text     operator: ':' or a comparison
--          $5 text     value                 $6 text     the whole expression, for the error
--          $7 integer  place of the name among its tokens, from 1, for the error
-- Errors:  22023 for a name or a value that does not exist, with the nearest that does
create or replace function rapporteur.compile_term(
    consultation_id integer, batch integer, name text, operator text, value text, expression text, place integer
)
returns text
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    bare text := trim(both '"' from value);
    question_kind text;
    question_formula text;
    term integer;
    is_option boolean;
    known boolean;
begin
    -- A blank would end the leaf in the program.
    if name = 'respondent' and operator = ':' and bare ~ '^[^ \t\n\v\f\r*]+$' then
        return 'r' || bare;
    end if;
    -- One look-up for all that most terms need to be known.
    select
        q.kind, q.formula,
        (
            select t.term_id
            from rapporteur.term as t
            where t.consultation_id = compile_term.consultation_id
                and t.name = compile_term.name
                and t.value = bare
        ),
        exists (
            select
            from rapporteur.options as o
            where o.consultation_id = compile_term.consultation_id
                and o.question = compile_term.name
                and o.option = bare
                and rapporteur.known(o.from_batch, o.until_batch, compile_term.batch)
        )
    into question_kind, question_formula, term, is_option
    from (values (null)) as one
    left join rapporteur.questions as q
        on q.consultation_id = compile_term.consultation_id
        and q.question = compile_term.name
        and rapporteur.known(q.from_batch, q.until_batch, compile_term.batch);

    if operator <> ':' then
        known := coalesce(question_kind in ('number', 'range'), false) and bare ~ '^-?[0-9]+(\.[0-9]+)?$';
    elsif bare = '*' then
        known := question_kind is not null;
    elsif question_kind is not null then
        known := is_option;
    else
        known := exists (
            select
            from rapporteur.expression_terms(compile_term.consultation_id, compile_term.batch) as t
            where t.name = compile_term.name and t.value = bare
        );
    end if;
    if not known then
        perform rapporteur.refuse_term(
            compile_term.consultation_id, compile_term.batch, compile_term.name, operator, bare, expression,
            (select t.place from rapporteur.tokenize(expression) as t order by t.place offset compile_term.place - 1 limit 1),
            (select t.place from rapporteur.tokenize(expression) as t order by t.place offset compile_term.place + 1 limit 1)
        );
    end if;
    if operator <> ':' then
        return 'c' || operator || ':' || bare || ':' || coalesce(rapporteur.compile_formula(question_formula), compile_term.name);
    end if;
    return 't' || coalesce(term, 0);
end
$$;
