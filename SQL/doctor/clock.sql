-- What time it is at the server.
--
-- Grain:   one row
-- Read by: ClockCheck.swift
select extract(epoch from clock_timestamp()) as seconds
