-- Whether this server can distribute tables: what of Citus is here.
--
-- Grain:   one row
-- Returns: is_here      whether its extension is in this database
--          is_packaged  whether its files are installed
--          is_loaded    whether the server loads it as it starts; null for whom the setting is hidden from
-- Read by: Distribution.swift
select
    to_regprocedure('pg_catalog.citus_version()') is not null as is_here,
    exists (select from pg_available_extensions where name = 'citus') as is_packaged,
    (
        select 'citus' = any (string_to_array(replace(replace(s.setting, ' ', ''), '"', ''), ','))
        from pg_settings as s
        where s.name = 'shared_preload_libraries'
    ) as is_loaded
