-- Runs compiled expressions over bitmaps of equal length.
--
-- Params:  $1 text[]    programs made by compile
--          $2 text[]    leaves that they name    $3 varbit[]  the bits of each
--          $4 varbit    records that speak; the empty program is all of these
-- Grain:   one row for each program
-- Order:   number, from 1, in the order of the programs
create or replace function rapporteur.run_programs(
    programs text[], leaves text[], fetched bit varying[], speaks bit varying
)
returns table (number integer, bits bit varying)
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    stack bit varying[];
    top integer;
    program text;
    item text;
begin
    number := 0;
    foreach program in array coalesce(programs, '{}') loop
        number := number + 1;
        if program = '' then
            bits := speaks;
        elsif strpos(program, ' ') = 0 then
            -- Most programs are one leaf.
            bits := fetched[array_position(leaves, program)] & speaks;
        else
            stack := '{}';
            top := 0;
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
        end if;
        return next;
    end loop;
end
$$;
