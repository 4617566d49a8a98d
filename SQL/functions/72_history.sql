-- All that was ever known of a code: when it came, what of it changed, when it went, and why.
--
-- Grain:   one row for each version that began or ended
-- Params:  $1 text  code of a respondent, a reply, a figure, an option, a body …
-- Returns: event     new, changed, ended
--          changes   for each column that changed, what was and what is; all columns of a new row
-- Order:   batch, resource, key
create or replace function rapporteur.history(code text)
returns table (
    batch integer, loaded_at timestamptz, loaded_by text, consultation text, resource text, key text,
    event text, changes jsonb, reason text
)
language sql stable
begin atomic
    with version as materialized (

        select
            v.*,
            lag(v.contents) over same_row as former,
            lag(v.until_batch) over same_row as former_until,
            lead(v.from_batch) over same_row as next_from
        from rapporteur.versions(history.code) as v
        window same_row as (partition by v.consultation_id, v.resource, v.key order by v.from_batch)

    ),

    happened as (

        select
            v.from_batch as batch, v.consultation_id, v.resource, v.key,
            case when v.former_until = v.from_batch then 'changed' else 'new' end as event,
            (
                select jsonb_object_agg(
                    f.key,
                    case
                        when v.former_until = v.from_batch
                            then jsonb_build_object('was', v.former -> f.key, 'is', f.value)
                        else f.value
                    end
                )
                from jsonb_each(v.contents) as f
                where case
                    when v.former_until = v.from_batch then v.former -> f.key is distinct from f.value
                    else f.value <> 'null'
                end
            ) as changes
        from version as v
        union all
        select v.until_batch, v.consultation_id, v.resource, v.key, 'ended', v.contents
        from version as v
        where v.until_batch is not null and v.next_from is distinct from v.until_batch

    )

    select
        h.batch, b.loaded_at, b.loaded_by, c.consultation, h.resource, h.key, h.event, h.changes, b.reason
    from happened as h
    inner join rapporteur.batch as b on b.batch = h.batch
    inner join rapporteur.consultation as c on c.consultation_id = h.consultation_id
    order by h.batch, h.resource collate "C", h.key collate "C";
end;
