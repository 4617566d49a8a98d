-- What Governments or mechanisms are concerned about, and how many raised it: concerns.csv.
--
-- Grain:   one row for each concern
-- Params:  $1 integer  build
--          $2 text     language of the labels
-- Order:   position, concern
select
    r.concern,
    coalesce(r.label ->> $2::text, r.label ->> 'en', r.concern) as label,
    r.raised_by,
    r.expression,
    t.count as raised_by_respondents,
    (
        select count(distinct v.body)
        from rapporteur.coverage as v
        where v.consultation_id = b.consultation_id
            and v.concern = r.concern
            and v.basis = 'stated'
            and rapporteur.known(v.from_batch, v.until_batch, b.batch)
    ) as bodies_stated,
    (
        select count(distinct v.body)
        from rapporteur.coverage as v
        where v.consultation_id = b.consultation_id
            and v.concern = r.concern
            and v.basis = 'inferred'
            and rapporteur.known(v.from_batch, v.until_batch, b.batch)
    ) as bodies_inferred,
    array_to_string(r.paragraph, ';') as paragraph
from rapporteur.build as b
inner join rapporteur.concerns as r
    on r.consultation_id = b.consultation_id
    and rapporteur.known(r.from_batch, r.until_batch, b.batch)
left join rapporteur.concern_result as t on t.build_id = b.build_id and t.concern = r.concern
where b.build_id = $1::integer
order by r."position", r.concern collate "C"
