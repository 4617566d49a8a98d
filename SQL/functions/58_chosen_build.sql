-- The build that a session has chosen to read, or null: then views show every edition as readers see it.
--
-- `set rapporteur.edition = 'A/52/314'` chooses an edition, 'A/52/314@3' what was known of it at batch 3.
-- The program writes an edition by the number of its build, in the setting rapporteur.build.
--
-- Errors:  22023 where the edition is unknown or not yet built, with the nearest that is
create or replace function rapporteur.chosen_build()
returns integer
-- Views call it for readers, who may not look into schema rapporteur themselves.
language plpgsql stable parallel safe security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    number text := nullif(current_setting('rapporteur.build', true), '');
    edition text := nullif(current_setting('rapporteur.edition', true), '');
    hidden integer;
begin
    if number is not null then
        return number::integer;
    end if;
    -- Caught as an error it would need a subtransaction, which no parallel worker may have.
    select max(v.build_id) into hidden
    from rapporteur.current_build as v
    where v.symbol = edition and rapporteur.hides_from_reader(v.build_id);
    if hidden is not null then
        -- It hides small numbers, so that free questions are refused: its views show what it publishes.
        return hidden;
    end if;
    if edition is not null then
        return (rapporteur.build_of(edition)).build_id;
    end if;
    return null;
end
$$;
