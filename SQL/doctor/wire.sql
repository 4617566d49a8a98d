-- Whether this connection can be read on its way, and whether it has more rights than it needs.
--
-- Grain:   one row for each finding
-- Order:   none
-- Read by: Examination.swift
select
    'warning' as severity,
    format('the connection to %s is not encrypted', host(inet_server_addr())) as finding,
    'Set ssl = on at the server, and sslmode=verify-full here.' as advice
from pg_stat_ssl as s
where s.pid = pg_backend_pid()
    and not s.ssl
    and not inet_server_addr() <<= '127.0.0.0/8'::inet
    and inet_server_addr() <> '::1'::inet
union all
select
    'notice',
    format('%s is a superuser, and comes over the network', current_user),
    'Connect as a member of rapporteur_loader; only init needs more, once.'
from pg_roles as r
where r.rolname = current_user and r.rolsuper and inet_server_addr() is not null
