-- The Members of the United Nations on a date.
--
-- Grain:   one row for each Member State, by its entity: codes that changed are one State
-- Params:  $1 date
create or replace function rapporteur.members_on(day date)
returns table (entity text)
-- Views call it for readers, who may not look into schema rapporteur themselves.
language sql stable parallel safe security definer rows 200
set search_path = pg_catalog, pg_temp
begin atomic
    select distinct s.entity
    from rapporteur.state_membership as m
    inner join rapporteur.state as s on s.state = m.state
    where m.organization = 'united_nations'
        and m.status = 'member'
        and (m.valid_from is null or m.valid_from <= day)
        and (m.valid_to is null or m.valid_to >= day);
end;
