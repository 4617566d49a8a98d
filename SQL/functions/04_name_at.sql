-- The name of a State on a date, in every language, as a jsonb object; null for other respondents.
--
-- Params:  $1 text  alpha-3 code
--          $2 date  the day whose name is wanted
create or replace function rapporteur.state_name_at(state text, day date)
returns jsonb
language sql stable parallel safe
return (
    select n.name
    from rapporteur.state_name as n
    where n.state = state_name_at.state
        and (n.valid_from is null or n.valid_from <= day)
        and (n.valid_to is null or n.valid_to >= day)
    order by n.valid_from desc nulls last
    limit 1
);
