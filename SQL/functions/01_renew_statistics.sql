-- What only the owner of tables may do for the planner's sake, for whoever runs the job.

-- Analyzes tables: those that were empty a moment ago would be planned for as if they still were.
--
-- Params:  $1 regclass[]  tables of schema rapporteur
-- Errors:  42501 for any other table
create or replace function rapporteur.renew_statistics(variadic tables regclass[])
returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    stale regclass;
begin
    foreach stale in array tables loop
        if not exists (
            select
            from pg_class as c
            where c.oid = stale and c.relnamespace = 'rapporteur'::regnamespace and c.relkind = 'r'
        ) then
            raise exception using
                errcode = 'insufficient_privilege',
                message = format('%s is no table of schema rapporteur', stale);
        end if;
        -- Of a distributed table each node keeps its own.
        continue when exists (
            select
            from rapporteur.distribution() as d
            inner join pg_class as c on c.relname = d.name
            where c.oid = stale
        );
        execute format('analyze %s', stale);
    end loop;
end
$$;

-- Summarizes the pages of an open survey's replies that the index on them does not know yet.
create or replace function rapporteur.summarize_replies()
returns integer
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return brin_summarize_new_values('rapporteur.wide_reply_place'::regclass);
end
$$;
