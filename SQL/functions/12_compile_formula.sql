-- Turns the formula of a question into what its numbers are read from, in place of the question's code.
--
-- It is written operands first, as in `=sessions,1,-,weeks,*`: no code begins so, it has no blank, which would end
-- a leaf in a program, and no colon, which would end a part of one. The loader has checked the formula.
--
-- Params:  $1 text  questions and numbers joined by +, -, * and parentheses; null for a question without
-- Errors:  22023 for anything else
create or replace function rapporteur.compile_formula(formula text)
returns text
language plpgsql immutable parallel safe strict
set search_path = pg_catalog, pg_temp
as $$
declare
    output text[] := '{}';
    pending text[] := '{}';
    expects_operand boolean := true;
    is_wrong boolean := regexp_replace(formula, '[-+*() \t\n\v\f\r]|[a-z0-9_.]+', '', 'g') <> '';
    token text;
begin
    for token in
        select m.found[1] from regexp_matches(formula, '([-+*()]|[a-z0-9_.]+)', 'g') as m(found)
    loop
        -- A question, a number or ( where one is expected; a sign or ) behind these.
        if expects_operand <> (token = '(' or token !~ '^[-+*()]$') then
            is_wrong := true;
            exit;
        end if;
        if token = '(' then
            pending := pending || token;
        elsif token !~ '^[-+*()]$' then
            output := output || token;
            expects_operand := false;
        else
            -- What stands before is computed first, unless this sign binds tighter.
            while cardinality(pending) > 0 and pending[cardinality(pending)] <> '('
                and (token <> '*' or pending[cardinality(pending)] = '*')
            loop
                output := output || pending[cardinality(pending)];
                pending := pending[:cardinality(pending) - 1];
            end loop;
            if token <> ')' then
                pending := pending || token;
                expects_operand := true;
            elsif cardinality(pending) = 0 then
                is_wrong := true;
                exit;
            else
                pending := pending[:cardinality(pending) - 1];
            end if;
        end if;
    end loop;
    if is_wrong or expects_operand or '(' = any (pending) then
        raise exception using
            errcode = 'invalid_parameter_value',
            message = format('"%s" is no formula', formula),
            hint = 'A formula is made of questions and numbers, joined by +, - and *, grouped by parentheses.';
    end if;
    while cardinality(pending) > 0 loop
        output := output || pending[cardinality(pending)];
        pending := pending[:cardinality(pending) - 1];
    end loop;
    return '=' || array_to_string(output, ',');
end
$$;
