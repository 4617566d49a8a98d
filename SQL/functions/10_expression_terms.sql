-- Every name that an expression may use in a consultation, with the values that it may have.
--
-- Grain:   one row for each (name, value); a number question has one row with value null
-- Params:  $1 integer  consultation
--          $2 integer  batch up to which the codebook is known
-- Order:   none; the caller sorts
create or replace function rapporteur.expression_terms(consultation_id integer, batch integer)
returns table (name text, value text, kind text)
language sql stable parallel safe
begin atomic
    select q.question, null, 'question'
    from rapporteur.questions as q
    where q.consultation_id = expression_terms.consultation_id
        and rapporteur.known(q.from_batch, q.until_batch, expression_terms.batch)
    union all
    select o.question, o.option, 'option'
    from rapporteur.options as o
    where o.consultation_id = expression_terms.consultation_id
        and rapporteur.known(o.from_batch, o.until_batch, expression_terms.batch)
    union all
    select flag.name, flag.value, 'dimension'
    from (
        values
            ('named', 'yes'), ('coded', 'yes'), ('joint', 'yes'), ('joint', 'no'),
            ('late', 'yes'), ('late', 'no'), ('member', 'yes'), ('member', 'no'),
            ('status', 'substantive'), ('status', 'unchanged')
    ) as flag(name, value)
    union all
    select 'round', r.round, 'dimension'
    from rapporteur.rounds as r
    where r.consultation_id = expression_terms.consultation_id
        and rapporteur.known(r.from_batch, r.until_batch, expression_terms.batch)
    union all
    select distinct 'region', s.region, 'dimension' from rapporteur.state_region as s
    union all
    select distinct 'subregion', s.subregion, 'dimension' from rapporteur.state_region as s
    union all
    select distinct 'macro_region', s.macro_region, 'dimension' from rapporteur.state_region as s
    union all
    select distinct 'regional_group', s.regional_group, 'dimension' from rapporteur.state_group as s
    union all
    select distinct a.attribute, a.value, 'attribute'
    from rapporteur.attributes as a
    where a.consultation_id = expression_terms.consultation_id
        and rapporteur.known(a.from_batch, a.until_batch, expression_terms.batch);
end;
