-- How tables are distributed, and over how many nodes.
--
-- Grain:   one row
-- Returns: tables  those by chunk that are distributed; missing  those that are not; nodes  that store them
-- Read by: Distribution.swift
select
    array(
        select d.name from rapporteur.distribution() as d where d.method = 'distributed' order by d.name collate "C"
    ) as tables,
    array(
        select t.name
        from unnest(rapporteur.tables_by_chunk()) as t(name)
        where not exists (
            select from rapporteur.distribution() as d where d.name = t.name and d.by_column = 'chunk'
        )
        order by t.name collate "C"
    ) as missing
