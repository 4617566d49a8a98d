-- Whether a database that is distributed by chunk is so as a whole.
--
-- Grain:   one row for each finding
-- Order:   none
-- Read by: Examination.swift
with

state as (

    select d.* from rapporteur.distribution() as d

),

by_chunk as (

    select t.name, s.method, s.by_column, s.colocation
    from unnest(rapporteur.tables_by_chunk()) as t(name)
    left join state as s on s.name = t.name

)

select
    'error' as severity,
    format(
        'table rapporteur.%s is %s, and others are distributed by chunk', b.name,
        case when b.method = 'distributed' then 'distributed by ' || b.by_column else coalesce(b.method || ' to Citus', 'not distributed') end
    ) as finding,
    case when b.method is null then 'Run ''rapporteur init --distributed''.'
        else format('select undistribute_table(''rapporteur.%s''), then ''rapporteur init --distributed''.', b.name)
    end as advice
from by_chunk as b
where b.by_column is distinct from 'chunk' and exists (select from state)
union all
select
    'error',
    format('tables by chunk have their chunks on different nodes: %s', string_agg(b.name, ', ' order by b.name collate "C")),
    'Put them together: select update_distributed_table_colocation(''rapporteur.TABLE'', colocate_with => ''rapporteur.option_index'').'
from by_chunk as b
where b.by_column = 'chunk'
    and b.colocation is distinct from (select i.colocation from by_chunk as i where i.name = 'option_index')
having count(*) > 0
union all
select
    'error',
    format('table rapporteur.%s is %s to Citus, which refuses functions that read it', s.name, s.method),
    format('select undistribute_table(''rapporteur.%s'').', s.name)
from state as s
where s.name <> all (rapporteur.tables_by_chunk())
union all
select
    'warning',
    'rapporteur_owner cannot log in, so what readers count cannot reach the nodes',
    'Run ''rapporteur init --distributed'', and let rapporteur_owner in from the coordinator, in pg_hba.conf of every node.'
from pg_roles as r
where r.rolname = 'rapporteur_owner' and not r.rolcanlogin and exists (select from state)
union all
select
    'notice',
    'a query of an analyst may be given to several processes, which cannot ask the nodes',
    format('alter database %I set max_parallel_workers_per_gather = 0', current_database())
where exists (select from state)
    and not exists (
        select
        from pg_db_role_setting as g
        inner join pg_database as d on d.oid = g.setdatabase and d.datname = current_database()
        where g.setrole = 0 and 'max_parallel_workers_per_gather=0' = any (g.setconfig)
    )
