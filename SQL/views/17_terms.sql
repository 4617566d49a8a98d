-- Every name and value that an expression may use.
--
-- Grain:   one row for each edition, name and value
create or replace view analysis.terms as
select
    e.edition,
    t.name,
    t.value,
    t.name || case when t.value is not null then ':' || t.value when q.kind in ('number', 'range') then '<=' else ':*' end
        as term,
    coalesce(rapporteur.worded(o.label), rapporteur.worded(q.label), rapporteur.worded(g.name)) as label,
    t.kind
from rapporteur.read_edition as e
cross join lateral rapporteur.terms_at(e.consultation_id, e.batch) as t
left join rapporteur.questions as q
    on q.consultation_id = e.consultation_id
    and q.question = t.name
    and rapporteur.known(q.from_batch, q.until_batch, e.batch)
left join rapporteur.options as o
    on o.consultation_id = e.consultation_id
    and o.question = t.name
    and o.option = t.value
    and rapporteur.known(o.from_batch, o.until_batch, e.batch)
left join rapporteur.region as g
    on t.name in ('region', 'subregion', 'macro_region')
    and g.region = t.value;
comment on view analysis.terms is
    'What an expression may be made of: one row for each edition, name and value. Join terms by & and |, negate by !, as in position:in_favour & !region:africa.';
comment on column analysis.terms.name is 'A question, an attribute or a dimension such as region.';
comment on column analysis.terms.value is 'An option or value; empty for the question itself: question:* is everybody who answered it.';
comment on column analysis.terms.term is 'The two as they are written. Numbers are compared, as in months<=24.';
comment on column analysis.terms.kind is 'question, option, dimension or attribute.';
comment on column analysis.terms.label is 'The term in words; empty where it has none but its code.';
