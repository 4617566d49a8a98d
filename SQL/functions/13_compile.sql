-- Compiles an expression into a program for the evaluator: leaves and operators, operands first.
--
-- `&` binds tighter than `|`, `!` tighter than both. The one implementation behind figures, tables
-- and analysts at psql.
--
-- Params:  $1 integer  consultation
--          $2 integer  batch up to which the codebook is known
--          $3 text     the expression; null or empty means everybody who speaks
-- Returns: program    leaves and &, |, !, separated by blanks, operands before their operator
--          questions  the questions named, sorted
--          universe   'speaks', or 'members' for the membership of the United Nations
-- Errors:  22023 with the place and what would be right
create or replace function rapporteur.compile(
    consultation_id integer, batch integer, expression text,
    out program text, out questions text[], out universe text
)
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    blank constant text := E' \t\n\v\f\r';
    tokens text[];
    total integer;
    spot integer := 1;
    output text[] := '{}';
    pending text[] := '{}';
    names text[] := '{}';
    expects_operand boolean := true;
    token text;
    complaint text;
begin
    universe := 'speaks';
    questions := '{}';
    program := '';
    if coalesce(btrim(expression, blank), '') = '' then
        return;
    end if;
    if btrim(expression, blank) = 'members' then
        universe := 'members';
        return;
    end if;
    tokens := rapporteur.tokens(expression);
    total := cardinality(tokens);

    while spot <= total loop
        token := tokens[spot];
        if expects_operand then
            if token in ('!', '(') then
                pending := pending || token;
                if cardinality(array_positions(pending, '(')) > 100 then
                    complaint := 'parentheses nest too deep';
                    exit;
                end if;
            elsif token !~ '^[|&()<>=:*./+-]' then
                if spot + 2 > total or tokens[spot + 1] not in (':', '<=', '>=', '<', '>', '=')
                    or tokens[spot + 2] ~ '^[|&!()<>=:]' then
                    complaint := format('"%s" needs a value', token);
                    exit;
                end if;
                if cardinality(names) >= 1000 then
                    complaint := 'an expression has at most 1000 terms';
                    exit;
                end if;
                output := output || rapporteur.compile_term(
                    consultation_id, batch, token, tokens[spot + 1], tokens[spot + 2], expression, spot
                );
                names := names || token;
                spot := spot + 2;
                expects_operand := false;
                while pending[cardinality(pending)] = '!' loop
                    output := output || '!'::text;
                    pending := pending[:cardinality(pending) - 1];
                end loop;
            else
                complaint := format('"%s" stands where a term is expected', token);
                exit;
            end if;
        elsif token = ')' then
            while cardinality(pending) > 0 and pending[cardinality(pending)] <> '(' loop
                output := output || pending[cardinality(pending)];
                pending := pending[:cardinality(pending) - 1];
            end loop;
            if cardinality(pending) = 0 then
                complaint := 'this parenthesis was never opened';
                exit;
            end if;
            pending := pending[:cardinality(pending) - 1];
            while pending[cardinality(pending)] = '!' loop
                output := output || '!'::text;
                pending := pending[:cardinality(pending) - 1];
            end loop;
        elsif token in ('&', '|') then
            while pending[cardinality(pending)] = '&' or (token = '|' and pending[cardinality(pending)] = '|') loop
                output := output || pending[cardinality(pending)];
                pending := pending[:cardinality(pending) - 1];
            end loop;
            pending := pending || token;
            expects_operand := true;
        else
            complaint := format('"%s" stands where & or | is expected', token);
            exit;
        end if;
        spot := spot + 1;
    end loop;
    if complaint is null and expects_operand then
        complaint := 'the expression ends where a term is expected';
    elsif complaint is null and '(' = any (pending) then
        complaint := 'a parenthesis is never closed';
    end if;
    if complaint is not null then
        raise exception using
            errcode = 'invalid_parameter_value',
            message = format(
                'expression "%s", place %s: %s',
                expression,
                -- Places are of no use but here.
                coalesce((select t.place from rapporteur.tokenize(expression) as t order by t.place offset spot - 1 limit 1), length(expression) + 1),
                complaint
            ),
            hint = 'Write terms such as position:in_favour, joined by & and |, negated by !, grouped by parentheses; "members" stands alone.';
    end if;
    while cardinality(pending) > 0 loop
        output := output || pending[cardinality(pending)];
        pending := pending[:cardinality(pending) - 1];
    end loop;
    program := array_to_string(output, ' ');
    questions := array(
        select distinct q.question
        from rapporteur.questions as q
        where q.consultation_id = compile.consultation_id
            and q.question = any (names)
            and rapporteur.known(q.from_batch, q.until_batch, compile.batch)
        order by q.question
    );
end
$$;
