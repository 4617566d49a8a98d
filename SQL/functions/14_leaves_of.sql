-- The leaves that programs made by compile need, each once.
--
-- Params:  $1 text[]  programs
-- Order:   none
create or replace function rapporteur.leaves_of(programs text[])
returns setof text
language sql immutable parallel safe
begin atomic
    select distinct l.leaf
    from unnest(programs) as p(program)
    cross join unnest(string_to_array(p.program, ' ')) as l(leaf)
    where l.leaf not in ('&', '|', '!', '');
end;
