-- All that was ever known of a code, for people to read.
--
-- Grain:   one row for each version that began or ended
-- Params:  $1 text  code
-- Order:   batch, resource, key
select
    h.batch,
    to_char(h.loaded_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as loaded_at,
    h.event,
    h.resource,
    h.key,
    (
        select string_agg(
            case
                when h.event = 'changed' then format('%s: %s -> %s', f.key, f.value ->> 'was', f.value ->> 'is')
                else format('%s: %s', f.key, f.value #>> '{}')
            end,
            ', ' order by f.key collate "C"
        )
        from jsonb_each(h.changes) as f
        where f.value <> 'null'
    ) as changes,
    coalesce(h.reason, '') as reason
from rapporteur.history($1::text) as h
order by h.batch, h.resource collate "C", h.key collate "C"
