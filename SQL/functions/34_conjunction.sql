-- One program from several: what satisfies all of them. Empty programs and nulls are everybody.
create or replace function rapporteur.conjunction(variadic programs text[])
returns text
language sql immutable parallel safe
return (
    select coalesce(string_agg(p.program, ' ' order by p.place) || repeat(' &', count(*)::integer - 1), '')
    from unnest(programs) with ordinality as p(program, place)
    where p.program <> ''
);
