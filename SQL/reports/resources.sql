-- Which of the resources that views rest on a consultation has: without its rows such a view has none.
--
-- Beside resources: coders, of sheets that say who coded them; former editions, where this one supersedes another.
--
-- Grain:   one row for each resource that has rows at the batch of the build
-- Params:  $1 integer  build
-- Order:   none
select r.resource
from rapporteur.build as b
cross join unnest(array[
    'activities', 'bodies', 'categories', 'commitments', 'concerns', 'contributions', 'coverage', 'events', 'figures',
    'instrument_actions', 'instruments', 'participations', 'requests', 'respondents'
]) as r(resource)
where b.build_id = $1::integer and rapporteur.has_rows(r.resource, b.consultation_id, b.batch)
union all
select 'coders'
from rapporteur.build as b
where b.build_id = $1::integer
    and exists (
        select
        from rapporteur.sheets as s
        where s.consultation_id = b.consultation_id
            and s.coder not in ('', 'settled')
            and rapporteur.known(s.from_batch, s.until_batch, b.batch)
    )
union all
select 'former editions'
from rapporteur.build as b
inner join rapporteur.editions as e
    on e.consultation_id = b.consultation_id
    and e.symbol = b.symbol
    and e.supersedes is not null
    and rapporteur.known(e.from_batch, e.until_batch, b.batch)
where b.build_id = $1::integer
