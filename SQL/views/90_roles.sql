-- Who may do what: the owner owns, the loader runs the job, the reader reads what analysts read.
--
-- Roles are shared by all databases of a server; where they cannot be made, they are left to the
-- server's administrator, and the grants to whoever has them.
do $$
declare
    role text;
begin
    foreach role in array array['rapporteur_owner', 'rapporteur_loader', 'rapporteur_reader'] loop
        if not exists (select from pg_catalog.pg_roles where rolname = role) then
            begin
                execute format('create role %I nologin', role);
            exception
                when insufficient_privilege then
                    raise notice 'role % is missing and could not be made', role;
                when duplicate_object or unique_violation then
                    null;  -- Another database of this server made it a moment ago.
            end;
        end if;
    end loop;
    revoke all on schema rapporteur, analysis from public;
    revoke execute on all functions in schema rapporteur, analysis from public;
    if exists (select from pg_catalog.pg_roles where rolname = 'rapporteur_loader') then
        grant usage on schema rapporteur, analysis to rapporteur_loader;
        grant select, insert, update, delete on all tables in schema rapporteur to rapporteur_loader;
        grant usage on all sequences in schema rapporteur to rapporteur_loader;
        grant execute on all functions in schema rapporteur, analysis to rapporteur_loader;
        grant select on all tables in schema analysis to rapporteur_loader;
    end if;
    if exists (select from pg_catalog.pg_roles where rolname = 'rapporteur_reader') then
        grant usage on schema analysis to rapporteur_reader;
        grant select on all tables in schema analysis to rapporteur_reader;
        grant execute on all functions in schema analysis to rapporteur_reader;
        -- What the views call on the reader's behalf.
        grant execute on function rapporteur.known(integer, integer, integer) to rapporteur_reader;
        grant execute on function rapporteur.hides_from_reader(integer) to rapporteur_reader;
        grant execute on function rapporteur.reconcile(integer) to rapporteur_reader;
        grant execute on function rapporteur.respondent_name(integer, integer, text, date) to rapporteur_reader;
        grant execute on function rapporteur.worded(jsonb) to rapporteur_reader;
        grant execute on function rapporteur.tree_at(integer, integer, date) to rapporteur_reader;
        grant execute on function rapporteur.has_confidential(integer) to rapporteur_reader;
        grant execute on function rapporteur.events_at(integer, integer, date) to rapporteur_reader;
        grant execute on function rapporteur.standings_at(integer) to rapporteur_reader;
        grant execute on function rapporteur.participants_of(integer) to rapporteur_reader;
        grant execute on function rapporteur.participations_at(integer, integer, date) to rapporteur_reader;
        grant execute on function rapporteur.coding_agreement(integer) to rapporteur_reader;
        grant execute on function rapporteur.organizations(integer) to rapporteur_reader;
        grant execute on function rapporteur.like_minded(integer, numeric, integer) to rapporteur_reader;
        grant execute on function rapporteur.like_minded_makeup(integer, bigint[], text[]) to rapporteur_reader;
        grant execute on function rapporteur.sensitivity(integer, text) to rapporteur_reader;
        grant execute on function rapporteur.coding_disagreements(integer) to rapporteur_reader;
        grant execute on function rapporteur.discrepancies(integer) to rapporteur_reader;
    end if;
end
$$;
