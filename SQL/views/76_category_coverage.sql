-- Which mechanism covers which category of persons, through the concerns it treats.
--
-- Grain:   one row for each edition, category and mechanism
create or replace view analysis.category_coverage as
select
    e.edition,
    g.category,
    coalesce(rapporteur.worded(g.label), g.category) as label,
    g.parent,
    coalesce(v.mechanism, v.body) as mechanism,
    case
        when count(v.concern) = 0 then 'no mechanism'
        when bool_or(v.basis = 'stated') then 'stated'
        else 'inferred'
    end as basis,
    string_agg(distinct v.concern, ';' order by v.concern) as concerns,
    max(k.raised_by_respondents) as raised_by_at_least,
    row_number() over (
        partition by e.edition order by g.position, coalesce(v.mechanism, v.body) collate "C" nulls last
    ) as position
from rapporteur.read_edition as e
inner join rapporteur.categories as g
    on g.consultation_id = e.consultation_id
    and rapporteur.known(g.from_batch, g.until_batch, e.batch)
left join analysis.concerns as k
    on k.edition = e.edition
    and g.category = any (string_to_array(k.categories, ';'))
left join analysis.coverage as v on v.edition = e.edition and v.concern = k.concern
group by e.edition, g.category, g.label, g.parent, g.position, coalesce(v.mechanism, v.body);
comment on view analysis.category_coverage is 'Categories of persons by mechanism. Replies and mandates use one vocabulary, through the concerns that name a category.';
comment on column analysis.category_coverage.raised_by_at_least is 'The largest number of Governments behind one of the concerns; Governments behind several are never added.';
comment on column analysis.category_coverage.category is 'Code of the category of persons.';
comment on column analysis.category_coverage.concerns is 'Codes of the concerns that name the category, separated by semicolons.';
