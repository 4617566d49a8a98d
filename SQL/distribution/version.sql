-- What Citus calls itself, as in "Citus 12.1.6 on x86_64-pc-linux-gnu".
--
-- Grain:   one row
-- Read by: Distribution.swift
select pg_catalog.citus_version() as version
