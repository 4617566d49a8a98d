-- The build from which another one can be counted on: the newest whole one of the same edition after
-- which nothing but a few replies of an open survey came, changed or ended.
--
-- Params:  $1 integer  build
-- Returns: a build, or null where everything has to be counted
create or replace function rapporteur.base_for(build_id integer)
returns integer
language plpgsql stable
set search_path = pg_catalog, pg_temp
-- What few rows batches brought is looked up.
set enable_nestloop = on
as $$
#variable_conflict use_column
declare
    candidate record;
begin
    for candidate in
        select a.build_id, a.consultation_id, a.batch as known, b.batch
        from rapporteur.build as b
        inner join rapporteur.build as a
            on a.consultation_id = b.consultation_id
            and a.symbol = b.symbol
            and a.cutoff = b.cutoff
            and a.program = b.program
            and a.batch < b.batch
            and a.base_build is null
            and a.state = 'built'
        where b.build_id = base_for.build_id
            and exists (select from rapporteur.kept_partial as k where k.build_id = a.build_id)
            and not exists (
                select
                from rapporteur.batch as l
                cross join jsonb_each(l.changes::jsonb) as c
                cross join jsonb_each_text(c.value) as n(kind, rows)
                where l.consultation_id = b.consultation_id
                    and l.batch > a.batch
                    and l.batch <= b.batch
                    and c.key <> 'replies'
                    and n.rows <> '0'
            )
            -- Replies that are kept one by one may speak for others, or supersede each other.
            and not exists (
                select
                from rapporteur.replies as r
                where r.consultation_id = b.consultation_id
                    and (
                        (r.from_batch > a.batch and r.from_batch <= b.batch)
                        or (r.until_batch > a.batch and r.until_batch <= b.batch)
                    )
            )
        order by a.batch desc
    loop
        perform 1
        from rapporteur.listed_record as r
        where r.consultation_id = candidate.consultation_id
            and (
                (r.from_batch > candidate.known and r.from_batch <= candidate.batch)
                or (r.until_batch > candidate.known and r.until_batch <= candidate.batch)
            )
        limit 1;
        continue when found;
        -- Many changes are counted faster by chunk than one by one.
        continue when (
            select count(*)
            from (
                select
                from rapporteur.changed_records(candidate.consultation_id, candidate.known, candidate.batch)
                limit 1001
            ) as changed
        ) not between 1 and 1000;
        return candidate.build_id;
    end loop;
    return null;
end
$$;
