-- Frees what distributed tables left on the coordinator when their rows were moved.
--
-- Grain:   one row for each table
-- Params:  $1 text[]  tables
-- Read by: Distribution.swift
select pg_catalog.truncate_local_data_after_distributing_table(format('rapporteur.%I', t.name)::regclass)
from unnest($1::text[]) as t(name)
