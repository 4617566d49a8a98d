-- Compiles the bases of a cross-tabulation, which are groups of respondents.
--
-- Params:  $1 integer  consultation    $2 integer  batch up to which the codebook is known
--          $3 text[]   expressions; an empty one is everybody who speaks
-- Returns: their programs, in the same order
-- Errors:  22023 as compile(), and for 'members', which is a size and nobody that could answer
create or replace function rapporteur.compile_bases(consultation_id integer, batch integer, bases text[])
returns text[]
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    programs text[];
    universes text[];
begin
    select array_agg(c.program order by b.place), array_agg(c.universe) into programs, universes
    from unnest(bases) with ordinality as b(expression, place)
    cross join rapporteur.compile(compile_bases.consultation_id, compile_bases.batch, b.expression) as c;
    if 'members' = any (universes) then
        raise exception using
            errcode = 'invalid_parameter_value',
            message = '"members" is the size of the membership, and nobody that options are counted among',
            hint = 'Write member:yes for the Members among those who speak; tally() takes "members" for its base.';
    end if;
    return programs;
end
$$;
