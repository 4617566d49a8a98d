-- Where Citus distributes tables, functions are made and rights are given over one connection to each node, or
-- it refuses to do both in one transaction; and what stays here is no cause for a warning for each function.
-- Nowhere else has this any effect.
select
    set_config('citus.multi_shard_modify_mode', 'sequential', true),
    set_config('client_min_messages', 'error', true)
where to_regprocedure('pg_catalog.citus_version()') is not null;
