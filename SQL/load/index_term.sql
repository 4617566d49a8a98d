-- The number of a term, which is given one if it has none yet.
--
-- Params:  $1 integer  consultation, whose lock the caller holds
--          $2 text     name, such as a question
--          $3 text     value, such as an option
create or replace function rapporteur.index_term(consultation_id integer, name text, value text)
returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    number integer;
begin
    select t.term_id into number
    from rapporteur.term as t
    where t.consultation_id = index_term.consultation_id and t.name = index_term.name and t.value = index_term.value;
    if number is null then
        insert into rapporteur.term (consultation_id, term_id, name, value)
        select index_term.consultation_id, coalesce(max(t.term_id), 0) + 1, index_term.name, index_term.value
        from rapporteur.term as t
        where t.consultation_id = index_term.consultation_id
        returning term_id into number;
    end if;
    return number;
end
$$;
