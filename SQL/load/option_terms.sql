-- The numbers of several terms, given in one go; those that have none yet get the next ones.
--
-- Params:  $1 integer  consultation, whose lock the caller holds
--          $2 text[]   names     $3 text[]  values
-- Returns: one number for each pair, in their order
create or replace function rapporteur.option_terms(consultation_id integer, names text[], "values" text[])
returns integer[]
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    numbers integer[];
begin
    insert into rapporteur.term (consultation_id, term_id, name, value)
    select
        option_terms.consultation_id,
        coalesce((
            select max(t.term_id) from rapporteur.term as t where t.consultation_id = option_terms.consultation_id
        ), 0) + row_number() over (order by w.place),
        w.name, w.value
    from unnest(option_terms.names, option_terms."values") with ordinality as w(name, value, place)
    where not exists (
        select
        from rapporteur.term as t
        where t.consultation_id = option_terms.consultation_id and t.name = w.name and t.value = w.value
    );
    select array_agg(t.term_id order by w.place) into numbers
    from unnest(option_terms.names, option_terms."values") with ordinality as w(name, value, place)
    inner join rapporteur.term as t
        on t.consultation_id = option_terms.consultation_id
        and t.name = w.name
        and t.value = w.value;
    return numbers;
end
$$;
