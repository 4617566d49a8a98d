-- What tells a worker whether its database is the coordinator's, a replica of it, or another one.
--
-- Grain:   one row
select
    i.identity::text as identity,
    c.system_identifier || '/' || d.oid as server,
    pg_is_in_recovery() as is_replica,
    (select n.checksum from rapporteur.installed as n where n.part = 'functions') as functions
from rapporteur.identity as i
cross join pg_control_system() as c
inner join pg_database as d on d.datname = current_database()
