-- Indexes of the server that are not valid, and records beyond the tally index.
--
-- Grain:   one row for each finding
-- Order:   none
-- Read by: Examination.swift
select
    'error' as severity,
    format('index %s is not valid', i.indexrelid::regclass) as finding,
    format('reindex index concurrently %s', i.indexrelid::regclass) as advice
from pg_index as i
inner join pg_class as c on c.oid = i.indexrelid
inner join pg_namespace as n on n.oid = c.relnamespace
where n.nspname in ('rapporteur', 'analysis')
    and not (i.indisvalid and i.indisready and i.indislive)
union all
select
    'error',
    format('consultation %s has %s records beyond its tally index', c.consultation, count(*)),
    'Issue nothing. Restore a backup; ''rapporteur verify'' tells what else is damaged.'
from rapporteur.consultation as c
cross join lateral rapporteur.listed_records(c.consultation_id) as r
where not exists (
    select
    from rapporteur.chunk as k
    where k.consultation_id = c.consultation_id
        and k.chunk = r.record_no / rapporteur.chunk_size()
        and r.record_no % rapporteur.chunk_size() < k.bits
)
group by c.consultation
having count(*) > 0
