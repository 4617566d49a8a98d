-- Distributes by chunk what grows with the replies, and whatever statements about it need on every node. What is
-- distributed already stays as it is; rows that are there are moved.
--
-- Params:  none; the caller has seen that this is the coordinator of Citus
-- Returns: the tables that were not distributed before
create or replace function rapporteur.distribute()
returns text[]
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    first_table constant text := (rapporteur.tables_by_chunk())[1];
    done text[] := array(select d.name from rapporteur.distribution() as d where d.method = 'distributed');
    stored text;
    made text[] := '{}';
    pure regprocedure;
begin
    perform set_config('citus.multi_shard_modify_mode', 'sequential', true);
    if 'edition_index' <> all (done) then
        -- They lead to tables that stay where they are.
        alter table rapporteur.edition_index drop constraint if exists edition_index_build_id_fkey;
        alter table rapporteur.listed_record drop constraint if exists record_consultation_id_fkey;
        -- Nobody but autovacuum looks after the parts of an index on other machines.
        alter index rapporteur.wide_reply_place set (autosummarize = on);
    end if;
    foreach stored in array rapporteur.tables_by_chunk() loop
        continue when stored = any (done);
        perform create_distributed_table(
            format('rapporteur.%I', stored)::regclass, 'chunk',
            colocate_with => case when stored = first_table then 'none' else 'rapporteur.' || first_table end
        );
        made := made || stored;
    end loop;
    foreach pure in array array[
        'rapporteur.known(integer, integer, integer)', 'rapporteur.chunk_size()',
        'rapporteur.bitmap(integer, integer[], bit varying)', 'rapporteur.fit(bit varying, integer)',
        'rapporteur.run_programs(text[], text[], bit varying[], bit varying)',
        'rapporteur.record_key(text, text, text, uuid)', 'rapporteur.answer_terms(bytea)'
    ]::regprocedure[] loop
        perform create_distributed_function(pure);
    end loop;
    begin
        -- A parallel process of the coordinator may not ask other nodes; theirs may.
        execute format('alter database %I set max_parallel_workers_per_gather = 0', current_database());
        -- Functions that readers call look at bitmaps as their owner, on every node.
        if exists (select from pg_roles where rolname = 'rapporteur_owner' and not rolcanlogin) then
            alter role rapporteur_owner login;
        end if;
    exception
        when insufficient_privilege then
            null;  -- It is not this user's to do; `doctor` says what is missing.
    end;
    return made;
end
$$;
