-- Settings of the server that cost safety or speed.
--
-- What the program sets for its own sessions is judged as other sessions have it, by its reset value.
--
-- Grain:   one row for each finding
-- Order:   none
-- Read by: Examination.swift
with

wrong as (

    select * from (values
        ('fsync', 'off', 'error', 'a crash of the machine can destroy the whole database', 'Set fsync = on and reload.'),
        (
            'full_page_writes', 'off', 'error', 'a page that is half written at a crash stays damaged',
            'Set full_page_writes = on and reload.'
        ),
        (
            'synchronous_commit', 'off', 'warning',
            'a crash can lose what was reported as stored or issued a moment before',
            'Set synchronous_commit = on; loading hardly gains by anything less.'
        ),
        (
            'zero_damaged_pages', 'on', 'error', 'damaged pages are replaced by empty ones without a word',
            'Set zero_damaged_pages = off, then restore what is damaged from a backup.'
        ),
        (
            'ignore_checksum_failure', 'on', 'error', 'damaged pages are read as if they were whole',
            'Set ignore_checksum_failure = off, then restore what is damaged from a backup.'
        ),
        (
            'data_sync_retry', 'on', 'error', 'a failed write to disk is tried again, though the system has dropped it',
            'Set data_sync_retry = off and restart.'
        ),
        (
            'data_checksums', 'off', 'warning', 'a page that the disk has damaged is not noticed',
            'Stop the server, run pg_checksums --enable on its data directory, start it again.'
        ),
        (
            'autovacuum', 'off', 'warning', 'tables grow and are planned for by outdated statistics',
            'Set autovacuum = on and reload.'
        ),
        (
            'track_counts', 'off', 'warning', 'autovacuum does not know what has changed',
            'Set track_counts = on and reload.'
        ),
        (
            'jit', 'on', 'notice', 'compiling costs analysts'' short queries more than they take; runs switch it off themselves',
            format('A role''s settings hold for who logs in by it, not for its members: alter database %I set jit = off', current_database())
        )
    ) as w(name, value, severity, consequence, advice)

),

sized as (

    select
        pg_size_bytes(current_setting('shared_buffers')) as shared_buffers,
        pg_size_bytes(current_setting('work_mem')) as work_mem,
        pg_size_bytes(current_setting('max_wal_size')) as max_wal_size,
        coalesce(pg_total_relation_size(to_regclass('rapporteur.option_index')), 0)
        + coalesce(pg_total_relation_size(to_regclass('rapporteur.edition_index')), 0) as tally_index

)

select
    w.severity,
    format('%s is %s: %s', w.name, w.value, w.consequence) as finding,
    w.advice
from wrong as w
inner join pg_settings as s on s.name = w.name and s.reset_val = w.value
union all
select
    'warning',
    format('shared_buffers is %s, less than 128 MB', pg_size_pretty(z.shared_buffers)),
    'Give it a quarter of the machine''s memory and restart.'
from sized as z
where z.shared_buffers < 128 * 1024 ^ 2
union all
select
    'warning',
    format(
        'shared_buffers is %s and the tally index %s: counting reads from disk',
        pg_size_pretty(z.shared_buffers), pg_size_pretty(z.tally_index)
    ),
    format('Set shared_buffers to at least %s, where the machine has the memory, and restart.', pg_size_pretty(z.tally_index * 2))
from sized as z
where z.tally_index > z.shared_buffers
union all
select
    'warning',
    format('work_mem is %s, less than 4 MB: sorting goes by way of the disk', pg_size_pretty(z.work_mem)),
    'Set work_mem = 4MB or more and reload.'
from sized as z
where z.work_mem < 4 * 1024 ^ 2
union all
select
    'warning',
    format('max_wal_size is %s, less than 1 GB: a large load is slowed by checkpoints', pg_size_pretty(z.max_wal_size)),
    'Set max_wal_size = 1GB or more and reload.'
from sized as z
where z.max_wal_size < 1024 ^ 3
union all
select
    'warning',
    format('%s is %s ms for %s: a load or a count that takes longer is cut off', s.name, s.reset_val, current_user),
    format('alter role %I set %I = 0', current_user, s.name)
from pg_settings as s
where s.name in ('statement_timeout', 'idle_in_transaction_session_timeout')
    and s.reset_val <> '0'
union all
select
    'error',
    format('the database is encoded as %s', pg_encoding_to_char(d.encoding)),
    'Make a database with encoding UTF8 and load into that.'
from pg_database as d
where d.datname = current_database() and pg_encoding_to_char(d.encoding) <> 'UTF8'
union all
select
    'error',
    'default_transaction_read_only is on: nothing can be loaded or counted',
    format('alter role %I set default_transaction_read_only = off', current_user)
from pg_settings as s
where s.name = 'default_transaction_read_only'
    and s.reset_val = 'on'
    and not pg_is_in_recovery()
