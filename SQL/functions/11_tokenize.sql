-- Cuts an expression into tokens.
--
-- Every letter outside of ASCII is part of a word: which of them is a letter differs between databases, and
-- the loader has cut the same text before.
--
-- Grain:   one row for each token, with its place in the text, counted from 1
-- Params:  $1 text  the expression
-- Order:   place
-- Errors:  22023 at the first character that begins no token
create or replace function rapporteur.tokenize(expression text)
returns table (token text, place integer)
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
    blank constant text := '^[ \t\n\v\f\r]+';
    piece constant text := '^(<=|>=|[&|!()<>=:*]|"[^"]*"|[a-zA-Z0-9_./+\u0080-\U0010FFFF-]+)';
    rest text := expression;
    found text;
begin
    place := 1;
    loop
        found := substring(rest from blank);
        rest := substr(rest, coalesce(length(found), 0) + 1);
        place := place + coalesce(length(found), 0);
        exit when rest = '';
        found := substring(rest from piece);
        if found is null then
            raise exception using
                errcode = 'invalid_parameter_value',
                message = format('expression "%s", place %s: "%s" belongs to no expression', expression, place, left(rest, 1)),
                hint = 'An expression is made of name:value, &, |, !, parentheses, and comparisons such as months<=24.';
        end if;
        token := found;
        return next;
        place := place + length(found);
        rest := substr(rest, length(found) + 1);
    end loop;
end
$$;
