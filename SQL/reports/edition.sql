-- The edition that is to be written.
--
-- Grain:   one row
-- Params:  $1 text  symbol of the edition
select
    b.build_id,
    b.consultation_id,
    c.consultation,
    c.title as consultation_title,
    b.symbol,
    to_char(b.cutoff, 'YYYY-MM-DD') as cutoff,
    b.batch,
    to_char(b.as_of, 'YYYY-MM-DD') as as_of,
    e.suppress_below,
    -- What never went out has no date.
    case when b.as_of is null then to_char(e.issued_on, 'YYYY-MM-DD') end as issued_on,
    e.session,
    e.agenda_item,
    e.organ,
    e.distribution,
    e.original_language,
    e.title,
    c.languages,
    (select count(*) from rapporteur.members_on(b.cutoff)) as members
from rapporteur.build_of($1::text) as b
inner join rapporteur.consultation as c on c.consultation_id = b.consultation_id
inner join rapporteur.editions as e
    on e.consultation_id = b.consultation_id
    and e.symbol = b.symbol
    and rapporteur.known(e.from_batch, e.until_batch, b.batch)
