-- Evaluates compiled expressions over one chunk of a build.
--
-- Each bitmap needed is fetched once, however many programs use it. Results are within the records
-- that speak; the empty program is all of these.
--
-- Params:  $1 integer  build
--          $2 integer  chunk
--          $3 text[]   programs made by compile
-- Grain:   one row for each program
-- Order:   number, from 1, in the order of the programs
create or replace function rapporteur.evaluate(build_id integer, chunk integer, programs text[])
returns table (number integer, bits bit varying)
language plpgsql stable parallel safe
as $$
#variable_conflict use_column
declare
    consultation integer;
    length integer;
    speaks bit varying;
    leaves text[];
    fetched bit varying[];
    stack bit varying[];
    top integer;
    program text;
    item text;
begin
    select b.consultation_id, c.bits into consultation, length
    from rapporteur.build as b
    inner join rapporteur.chunk as c
        on c.consultation_id = b.consultation_id
        and c.chunk = evaluate.chunk
    where b.build_id = evaluate.build_id;
    select rapporteur.leaf_bits(evaluate.build_id, consultation, evaluate.chunk, length, 't' || t.term_id)
    into speaks
    from rapporteur.term as t
    where t.consultation_id = consultation and t.name = 'speaks' and t.value = 'yes';

    select array_agg(l.leaf), array_agg(rapporteur.leaf_bits(evaluate.build_id, consultation, evaluate.chunk, length, l.leaf))
    into leaves, fetched
    from (
        select distinct leaf
        from unnest(programs) as p, unnest(string_to_array(p, ' ')) as leaf
        where leaf not in ('&', '|', '!', '')
    ) as l;

    number := 0;
    foreach program in array coalesce(programs, '{}') loop
        number := number + 1;
        stack := '{}';
        top := 0;
        if program <> '' then
            foreach item in array string_to_array(program, ' ') loop
                case item
                    when '&' then
                        stack[top - 1] := stack[top - 1] & stack[top];
                        top := top - 1;
                    when '|' then
                        stack[top - 1] := stack[top - 1] | stack[top];
                        top := top - 1;
                    when '!' then
                        stack[top] := ~stack[top];
                    else
                        top := top + 1;
                        stack[top] := fetched[array_position(leaves, item)];
                end case;
            end loop;
            bits := stack[1] & speaks;
        else
            bits := speaks;
        end if;
        return next;
    end loop;
end
$$;
