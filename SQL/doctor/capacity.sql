-- Whether the server has as many connections as a run opens.
--
-- A night holds one for its lock, one for the load or the count, one for each job, and `status` may ask.
--
-- Grain:   one row for each finding
-- Params:  $1 integer  jobs
-- Order:   none
-- Read by: Examination.swift
with

room as (

    select
        $1::integer + 3 as needed,
        current_setting('max_connections')::integer
        - current_setting('superuser_reserved_connections')::integer as most,
        (
            select count(*)
            from pg_stat_activity as a
            where a.backend_type = 'client backend' and a.pid <> pg_backend_pid()
        ) as taken

)

select
    case when r.most < r.needed then 'error' else 'warning' end as severity,
    format(
        'a run with %s jobs opens %s connections; the server has %s, of which %s are taken',
        r.needed - 3, r.needed, r.most, r.taken
    ) as finding,
    case
        when r.most < r.needed
            then format('Run with --jobs %s or fewer, or set max_connections = %s and restart.',
                greatest(1, r.most - 3), r.needed + current_setting('superuser_reserved_connections')::integer)
        else 'See in pg_stat_activity who holds them; run with fewer --jobs meanwhile.'
    end as advice
from room as r
where r.most - r.taken < r.needed
