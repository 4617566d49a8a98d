-- Cuts an expression into tokens at one go, where nobody asks for their places.
--
-- Params:  $1 text  the expression
-- Returns: the tokens of tokenize() in their order
-- Errors:  those of tokenize()
create or replace function rapporteur.tokens(expression text)
returns text[]
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
    pattern constant text :=
        '[ \t\n\v\f\r]*(<=|>=|[&|!()<>=:*]|"[^"]*"|[a-zA-Z0-9_./+\u0080-\U0010FFFF-]+)[ \t\n\v\f\r]*';
begin
    if regexp_replace(expression, pattern, '', 'g') <> '' then
        -- It stops at the first character that begins no token, and says so.
        perform rapporteur.tokenize(expression);
    end if;
    return array(select m.found[1] from regexp_matches(expression, pattern, 'g') as m(found));
end
$$;
