-- Which of the resources that views rest on a consultation has: without its rows such a view has none.
--
-- Beside resources: coders, of sheets that say who coded them; former editions, where this one supersedes another.
--
-- Grain:   one row for each resource that has rows at the batch of the build
-- Params:  $1 integer  build
-- Order:   none
select r.resource
from rapporteur.build as b
cross join lateral (
    values
        ('activities', exists (
            select from rapporteur.activities as r
            where r.consultation_id = b.consultation_id and rapporteur.known(r.from_batch, r.until_batch, b.batch)
        )),
        ('bodies', exists (
            select from rapporteur.bodies as r
            where r.consultation_id = b.consultation_id and rapporteur.known(r.from_batch, r.until_batch, b.batch)
        )),
        ('categories', exists (
            select from rapporteur.categories as r
            where r.consultation_id = b.consultation_id and rapporteur.known(r.from_batch, r.until_batch, b.batch)
        )),
        ('coders', exists (
            select from rapporteur.sheets as r
            where r.consultation_id = b.consultation_id
                and r.coder not in ('', 'settled')
                and rapporteur.known(r.from_batch, r.until_batch, b.batch)
        )),
        ('commitments', exists (
            select from rapporteur.commitments as r
            where r.consultation_id = b.consultation_id and rapporteur.known(r.from_batch, r.until_batch, b.batch)
        )),
        ('concerns', exists (
            select from rapporteur.concerns as r
            where r.consultation_id = b.consultation_id and rapporteur.known(r.from_batch, r.until_batch, b.batch)
        )),
        ('contributions', exists (
            select from rapporteur.contributions as r
            where r.consultation_id = b.consultation_id and rapporteur.known(r.from_batch, r.until_batch, b.batch)
        )),
        ('coverage', exists (
            select from rapporteur.coverage as r
            where r.consultation_id = b.consultation_id and rapporteur.known(r.from_batch, r.until_batch, b.batch)
        )),
        ('events', exists (
            select from rapporteur.events as r
            where r.consultation_id = b.consultation_id and rapporteur.known(r.from_batch, r.until_batch, b.batch)
        )),
        ('figures', exists (
            select from rapporteur.figures as r
            where r.consultation_id = b.consultation_id and rapporteur.known(r.from_batch, r.until_batch, b.batch)
        )),
        ('former editions', exists (
            select from rapporteur.editions as r
            where r.consultation_id = b.consultation_id
                and r.symbol = b.symbol
                and r.supersedes is not null
                and rapporteur.known(r.from_batch, r.until_batch, b.batch)
        )),
        ('instrument_actions', exists (
            select from rapporteur.instrument_actions as r
            where r.consultation_id = b.consultation_id and rapporteur.known(r.from_batch, r.until_batch, b.batch)
        )),
        ('instruments', exists (
            select from rapporteur.instruments as r
            where r.consultation_id = b.consultation_id and rapporteur.known(r.from_batch, r.until_batch, b.batch)
        )),
        ('participations', exists (
            select from rapporteur.participations as r
            where r.consultation_id = b.consultation_id and rapporteur.known(r.from_batch, r.until_batch, b.batch)
        )),
        ('requests', exists (
            select from rapporteur.requests as r
            where r.consultation_id = b.consultation_id and rapporteur.known(r.from_batch, r.until_batch, b.batch)
        )),
        ('respondents', exists (
            select from rapporteur.respondents as r
            where r.consultation_id = b.consultation_id and rapporteur.known(r.from_batch, r.until_batch, b.batch)
        ))
) as r(resource, has_rows)
where b.build_id = $1::integer and r.has_rows
