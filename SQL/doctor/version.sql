-- Whether the server is a version that is still maintained, and runs with the settings of its files.
--
-- Grain:   one row for each finding
-- Order:   none
-- Read by: Examination.swift
with

maintained as (

    -- The last day on which a major version gets corrections, by the project's policy of five years.
    select * from (values
        (15, date '2027-11-11'), (16, date '2028-11-09'), (17, date '2029-11-08'), (18, date '2030-11-14')
    ) as m(major, until)

)

select
    'warning' as severity,
    format('PostgreSQL %s gets no corrections since %s', m.major, m.until) as finding,
    'Move to a newer version by pg_upgrade; until then, faults that others know of stay open.' as advice
from maintained as m
where m.major = current_setting('server_version_num')::integer / 10000
    and m.until < current_date
union all
select
    'warning',
    format('the setting %s was changed in %s and waits for a restart', s.name, coalesce(s.sourcefile, 'the server')),
    'Restart PostgreSQL when no run is at work.'
from pg_settings as s
where s.pending_restart
union all
select
    'error',
    format('the settings file %s, line %s: %s', f.sourcefile, f.sourceline, f.error),
    'Put the line right and reload; the server runs without it.'
from (
    -- Who may not read the files is told nothing about them.
    select f.* from pg_catalog.pg_roles as r cross join lateral pg_catalog.pg_show_all_file_settings() as f
    where r.rolname = current_user and r.rolsuper
) as f
where f.error is not null and f.error <> 'setting could not be applied'
