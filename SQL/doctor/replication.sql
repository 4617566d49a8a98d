-- Whether replicas follow, and slots keep no files for those that are gone.
--
-- Grain:   one row for each finding
-- Order:   none
-- Read by: Examination.swift
with

here as (

    select
        case when pg_is_in_recovery() then pg_last_wal_receive_lsn() else pg_current_wal_lsn() end as newest,
        pg_is_in_recovery() as is_replica

)

select
    'warning' as severity,
    format(
        'replica %s is %s behind and has not caught up for %s s',
        coalesce(nullif(r.application_name, ''), r.client_addr::text, r.pid::text),
        pg_size_pretty(pg_wal_lsn_diff(h.newest, r.replay_lsn)),
        coalesce(round(extract(epoch from r.replay_lag))::text, 'unknown')
    ) as finding,
    'Workers on it wait for a run''s data: see its log and its disk, or take its workers off --workers.' as advice
from pg_stat_replication as r
cross join here as h
where pg_wal_lsn_diff(h.newest, r.replay_lsn) > 16 * 1024 ^ 2
    or r.replay_lag > interval '1 minute'
union all
select
    case when s.wal_status in ('unreserved', 'lost') then 'error' else 'warning' end,
    format(
        'replication slot %s is used by nobody and keeps %s of log (%s)',
        s.slot_name, pg_size_pretty(pg_wal_lsn_diff(h.newest, s.restart_lsn)), s.wal_status
    ),
    format(
        'Start its replica again, or, if that is gone, select pg_drop_replication_slot(%L): the disk fills otherwise.',
        s.slot_name
    )
from pg_replication_slots as s
cross join here as h
where not s.active and s.restart_lsn is not null
union all
select
    'error',
    'this replica does not replay: it was paused',
    'select pg_wal_replay_resume()'
from here as h
where h.is_replica and pg_get_wal_replay_pause_state() <> 'not paused'
union all
select
    'error',
    'this replica receives nothing from its primary',
    'See the replica''s log: the primary, its password and its slot.'
from here as h
where h.is_replica and not exists (select from pg_stat_wal_receiver)
union all
select
    'warning',
    format('this replica has %s left to replay', pg_size_pretty(pg_wal_lsn_diff(h.newest, pg_last_wal_replay_lsn()))),
    'A long query may hold it up: see pg_stat_activity here, and max_standby_streaming_delay.'
from here as h
where h.is_replica
    and pg_wal_lsn_diff(h.newest, pg_last_wal_replay_lsn()) > 16 * 1024 ^ 2
