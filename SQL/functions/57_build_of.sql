-- The build of an edition: the one that readers see, or the one that knows up to a batch, or has
-- another cut-off date than the declared one.
--
-- Params:  $1 text  symbol of the edition; SYMBOL@BATCH for what was known up to a batch; SYMBOL@DATE
--                   for the cut-off at a date, as A/52/314@1997-05-31; SYMBOL@BATCH@DATE for both
-- Errors:  42501 where the edition hides small numbers and a reader asks; 22023 where the edition is unknown or not yet built, with the nearest that is
create or replace function rapporteur.build_of(edition text)
returns rapporteur.build
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    build rapporteur.build;
    part text[] := regexp_match(edition, '^(.+?)(?:@([0-9]{1,9}))?(?:@([0-9]{4}-[0-9]{2}-[0-9]{2}))?$');
    wanted text := coalesce(part[1], edition);
    known text[];
    nearest text;
begin
    select b.* into build
    from rapporteur.current_build as c
    inner join rapporteur.build as b on b.build_id = c.build_id
    where c.symbol = wanted
    order by b.build_id desc
    limit 1;
    if build.build_id is null then
        select array_agg(c.symbol order by c.symbol) into known from rapporteur.current_build as c;
        nearest := rapporteur.nearest(wanted, known);
        raise exception using
            errcode = 'invalid_parameter_value',
            message = format('there is no edition "%s"', wanted),
            hint = coalesce('Did you mean "' || nearest || '"? ', '')
                || coalesce('Built editions: ' || array_to_string(known, ', ') || '.', 'No edition has been built yet.');
    end if;
    -- Every question that a reader asks of an edition comes this way.
    if rapporteur.hides_from_reader(build.build_id) then
        raise exception using
            errcode = 'insufficient_privilege',
            message = format('edition "%s" hides small numbers: free questions could tell them', wanted),
            hint = 'analysis.figures, questions, options and tables have what it publishes.';
    end if;
    if part[2] is null and part[3] is null then
        return build;
    end if;
    if part[2]::integer > (select max(l.batch) from rapporteur.batch as l) then
        raise exception using
            errcode = 'invalid_parameter_value',
            message = format('there is no batch %s', part[2]),
            hint = format('The newest is %s; analysis.batches has them all.', (select max(l.batch) from rapporteur.batch as l));
    end if;
    select b.* into build
    from rapporteur.build as b
    where b.consultation_id = build.consultation_id
        and b.symbol = wanted
        and b.state = 'built'
        and b.as_of is not distinct from part[3]::date
        -- Batches are numbered across consultations: the last one of this consultation counts.
        and b.batch = (
            select max(l.batch)
            from rapporteur.batch as l
            where l.consultation_id = build.consultation_id and (part[2] is null or l.batch <= part[2]::integer)
        );
    if build.build_id is null then
        raise exception using
            errcode = 'invalid_parameter_value',
            message = format('edition "%s" is not built ', wanted) || concat_ws(
                ' and ', 'from what was known at batch ' || part[2], 'with the cut-off date ' || part[3]
            ),
            hint = concat_ws(
                ' ', 'Build it: rapporteur aggregate', wanted, '--known ' || part[2], '--as-of ' || part[3]
            );
    end if;
    return build;
end
$$;
