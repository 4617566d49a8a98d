-- Refuses to change what was issued: the trigger of 0009_issued.sql, which does not depend on who calls it.
create or replace function rapporteur.refuse_change()
returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    raise exception using
        errcode = 'restrict_violation',
        message = format('%s of %I is refused: what was issued stays as it was issued', lower(tg_op), tg_table_name),
        hint = 'Correct the data and issue a corrigendum: rapporteur corrigendum SYMBOL --issue';
end
$$;
