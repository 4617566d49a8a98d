-- What expressions of a consultation may name, for readers: see expression_terms.
--
-- Grain:   one row for each (name, value)
-- Params:  $1 integer  consultation    $2 integer  batch
-- Order:   none
create or replace function rapporteur.terms_at(consultation_id integer, batch integer)
returns table (name text, value text, kind text)
-- The view calls it for readers, who may not look into schema rapporteur themselves.
language sql stable parallel safe security definer
set search_path = pg_catalog, pg_temp
begin atomic
    select t.name, t.value, t.kind
    from rapporteur.expression_terms(terms_at.consultation_id, terms_at.batch) as t;
end;
