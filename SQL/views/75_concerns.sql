-- What Governments or mechanisms are concerned about, how many raised it, how many bodies treat it.
--
-- Grain:   one row for each edition and concern
create or replace view analysis.concerns as
with treated as materialized (

    select
        b.edition, c.concern,
        count(distinct c.body) filter (where c.basis = 'stated') as stated,
        count(distinct c.body) filter (where c.basis = 'inferred') as inferred
    from rapporteur.coverage as c
    inner join rapporteur.read_bodies as b
        on b.consultation_id = c.consultation_id
        and b.body = c.body
        and rapporteur.known(c.from_batch, c.until_batch, b.batch)
    group by b.edition, c.concern

)

select
    e.edition,
    r.concern,
    coalesce(rapporteur.worded(r.label), r.concern) as label,
    r.raised_by,
    r.expression,
    t.count as raised_by_respondents,
    coalesce(v.stated, 0) as bodies_stated,
    coalesce(v.inferred, 0) as bodies_inferred,
    array_to_string(r.paragraph, ';') as paragraph,
    array_to_string(r.categories, ';') as categories,
    row_number() over (partition by e.edition order by r.position, r.concern collate "C") as position
from rapporteur.read_edition as e
inner join rapporteur.concerns as r
    on r.consultation_id = e.consultation_id
    and rapporteur.known(r.from_batch, r.until_batch, e.batch)
left join rapporteur.concern_result as t on t.build_id = e.build_id and t.concern = r.concern
left join treated as v on v.edition = e.edition and v.concern = r.concern;
comment on view analysis.concerns is 'Concerns with the number of Governments that raised them and of bodies that treat them, stated and inferred apart.';
comment on column analysis.concerns.raised_by is 'governments or mechanisms.';
comment on column analysis.concerns.expression is 'The answers that raise it, in the words of analysis.terms.';
comment on column analysis.concerns.categories is 'Codes of the categories of persons that it names, separated by semicolons.';
