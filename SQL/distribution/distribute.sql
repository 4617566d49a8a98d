-- Distributes what grows with the replies.
--
-- Grain:   one row
-- Returns: the tables that were not distributed before
-- Read by: Distribution.swift
select rapporteur.distribute() as tables
