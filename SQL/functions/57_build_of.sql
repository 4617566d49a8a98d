-- The build of an edition: the one that readers see, or the one that knows up to a batch.
--
-- Params:  $1 text  symbol of the edition, or SYMBOL@BATCH for what was known up to a batch
-- Errors:  22023 where the edition is unknown or not yet built, with the nearest that is
create or replace function rapporteur.build_of(edition text)
returns rapporteur.build
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    build rapporteur.build;
    part text[] := regexp_match(edition, '^(.*)@([0-9]{1,9})$');
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
    if part is null then
        return build;
    end if;
    select b.* into build
    from rapporteur.build as b
    where b.consultation_id = build.consultation_id
        and b.symbol = wanted
        and b.state = 'built'
        -- Batches are numbered across consultations: the last one of this consultation counts.
        and b.batch = (
            select max(l.batch)
            from rapporteur.batch as l
            where l.consultation_id = build.consultation_id and l.batch <= part[2]::integer
        );
    if build.build_id is null then
        raise exception using
            errcode = 'invalid_parameter_value',
            message = format('edition "%s" is not built from what was known at batch %s', wanted, part[2]),
            hint = format('Build it: rapporteur aggregate %s --known %s', wanted, part[2]);
    end if;
    return build;
end
$$;
