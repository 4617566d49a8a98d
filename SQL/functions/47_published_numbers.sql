-- Every number of respondents that an edition publishes, and those that are known beside it.
--
-- Grain:   one row for each number and program; a number of several programs is their sum
-- Params:  $1 integer  build, begun
-- Returns: scope    that of the units, or "outside" for what is known whatever the edition hides: how
--                   many speak, by round, lateness, membership, and so on
--          item, part  as in table program; part "silent" is asked less answered, "mentions" is the sum
--                   of the top-level options
-- Order:   none
create or replace function rapporteur.published_numbers(build_id integer)
returns table (scope text, item text, part text, program text)
language sql stable parallel safe
begin atomic
    select p.scope, p.item, p.part, p.program
    from rapporteur.program as p
    where p.build_id = published_numbers.build_id and p.scope in ('figures', 'questions', 'tables', 'concerns')
    union all
    select a.scope, a.item, 'silent', a.program || ' ' || g.program || ' ! &'
    from rapporteur.program as a
    inner join rapporteur.program as g
        on g.build_id = a.build_id
        and g.scope = a.scope
        and g.item = a.item
        and g.part = 'answered'
    where a.build_id = published_numbers.build_id and a.scope in ('figures', 'questions') and a.part = 'asked'
    union all
    select 'questions', a.name, 'mentions', a.leaf
    from rapporteur.axis as a
    inner join rapporteur.program as p
        on p.build_id = a.build_id
        and p.scope = 'questions'
        and p.item = a.name
        and p.part = 'option:' || a.code
    where a.build_id = published_numbers.build_id and a.depth = 0
    union all
    select 'outside', a.name, a.code, a.leaf
    from rapporteur.axis as a
    where a.build_id = published_numbers.build_id
        and a.name in ('round', 'late', 'joint', 'member', 'named', 'coded', 'status')
    union all
    select 'outside', 'speaks', 'yes', '';
end;
