-- What runs left behind that did not come to their end, and that none has made good since.
--
-- Grain:   one row for each finding
-- Order:   none
-- Read by: Examination.swift
with

living as (

    select r.run_id, r.consultation_id
    from rapporteur.run as r
    where r.state = 'running'
        and exists (
            select from pg_stat_activity as a where a.pid = r.backend_pid and a.backend_start <= r.started_at
        )

)

select
    'warning' as severity,
    format(
        'run %s (%s), begun %s, was lost: its process is gone and no later run has ended well',
        r.run_id, r.command, to_char(r.started_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
    ) as finding,
    'Run again: ''rapporteur aggregate'' does what is missing.' as advice
from rapporteur.run as r
where r.state = 'running'
    and not pg_is_in_recovery()
    and not exists (select from living as l where l.run_id = r.run_id)
    and not exists (
        select
        from rapporteur.run as later
        where later.run_id > r.run_id
            and later.state = 'done'
            and later.consultation_id is not distinct from r.consultation_id
    )
union all
select
    'warning',
    format('edition %s was begun to be counted at %s and not finished', b.symbol, to_char(b.built_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"')),
    format('rapporteur aggregate %s', b.symbol)
from rapporteur.build as b
where b.state = 'building'
    and not pg_is_in_recovery()
    and not exists (select from living as l where l.consultation_id is null or l.consultation_id = b.consultation_id)
union all
select
    'notice',
    format('%s replies of a load that died are in consultation %s, where nobody reads them', sum(w.replies), c.consultation),
    'The next load clears them away.'
from rapporteur.consultation as c
cross join lateral rapporteur.wide_batches(c.consultation_id) as w
where not exists (select from rapporteur.batch as b where b.batch = w.batch)
group by c.consultation
