-- Where the server keeps the database, and how large that is.
--
-- Grain:   one row
-- Read by: DiskCheck.swift
select
    current_setting('data_directory') as directory,
    pg_database_size(current_database()) as size,
    coalesce(inet_server_addr() <<= '127.0.0.0/8'::inet or inet_server_addr() = '::1'::inet, true) as is_here
