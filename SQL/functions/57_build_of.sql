-- The build that readers see for an edition.
--
-- Params:  $1 text  symbol of the edition
-- Errors:  22023 where the edition is unknown or not yet built, with the nearest that is
create or replace function rapporteur.build_of(edition text)
returns rapporteur.build
language plpgsql stable parallel safe
as $$
#variable_conflict use_column
declare
    build rapporteur.build;
    symbols text[];
    nearest text;
begin
    select b.* into build
    from rapporteur.current_build as c
    inner join rapporteur.build as b on b.build_id = c.build_id
    where c.symbol = build_of.edition
    order by b.build_id desc
    limit 1;
    if build.build_id is null then
        select array_agg(c.symbol order by c.symbol) into symbols from rapporteur.current_build as c;
        nearest := rapporteur.nearest(build_of.edition, symbols);
        raise exception using
            errcode = 'invalid_parameter_value',
            message = format('there is no edition "%s"', build_of.edition),
            hint = coalesce('Did you mean "' || nearest || '"? ', '')
                || coalesce('Built editions: ' || array_to_string(symbols, ', ') || '.', 'No edition has been built yet.');
    end if;
    return build;
end
$$;
