-- The numbers that a build publishes, where its edition hides small ones.
--
-- Grain:   one row for each number and program, by importance: questions, bases, options, figures, tables
-- Params:  $1 integer  build
-- Returns: importance  0 for what is known whatever the edition hides; smallest  the smallest number shown
-- Order:   importance, scope, item, part, program
select
    n.scope,
    n.item,
    n.part,
    n.program,
    rapporteur.suppress_below(n.build_id) as smallest,
    case
        when n.scope = 'outside' then 0
        when n.scope = 'questions' and n.part in ('asked', 'answered') then 1
        when n.scope = 'figures' and n.part = 'base' then 2
        when n.scope = 'questions' and n.part like 'option:%' then 3
        when n.scope = 'figures' and n.part = 'value' then 4
        when n.scope = 'tables' and n.part like 'base:%' then 5
        when n.scope = 'tables' and n.part like 'cell:%:0' then 6
        when n.scope = 'tables' then 7
        else 8
    end as importance
from (
    select $1::integer as build_id, p.*
    from rapporteur.published_numbers($1::integer) as p
    where rapporteur.suppress_below($1::integer) is not null
) as n
order by
    importance, n.scope collate "C", n.item collate "C", n.part collate "C", n.program collate "C"
