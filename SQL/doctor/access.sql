-- Whether strangers get in: by the rules of pg_hba.conf, or by reading the wire.
--
-- Grain:   one row for each finding
-- Order:   none
-- Read by: Examination.swift
select
    'error' as severity,
    format(
        'pg_hba.conf, line %s lets anybody from %s in without a password',
        h.line_number, concat_ws('/', h.address, h.netmask)
    ) as finding,
    'Write scram-sha-256 instead of trust, and reload.' as advice
from pg_hba_file_rules as h
where h.type like 'host%'
    and h.auth_method = 'trust'
    and current_setting('listen_addresses') <> ''
    and h.address !~ '^(127\.|::1$|localhost$|samehost$)'
union all
select
    'error',
    format('pg_hba.conf, line %s lets passwords travel readable from %s', h.line_number, h.address),
    'Write hostssl and scram-sha-256 instead of password, and reload.'
from pg_hba_file_rules as h
where h.type in ('host', 'hostnossl')
    and h.auth_method = 'password'
    and current_setting('listen_addresses') <> ''
    and h.address !~ '^(127\.|::1$|localhost$|samehost$)'
union all
select
    'error',
    format('pg_hba.conf, line %s: %s', h.line_number, h.error),
    'Put the line right and reload; the server goes on with the former rules.'
from pg_hba_file_rules as h
where h.error is not null
