-- Who stands behind each counted figure: evidence.csv. A confidential reply is not named.
--
-- Grain:   one row for each figure and record
-- Params:  $1 integer  build
--          $2 text     language of the names
-- Order:   figure in the codebook's order, name in English alphabetical order, sheet
select
    e.figure,
    case when hidden.yes then null else e.respondent end as respondent,
    case
        when hidden.yes then 'confidential'
        when e.respondent is null then 'unlinked sheet ' || e.sheet
        else coalesce(n.name ->> $2::text, n.name ->> 'en')
    end as name,
    case when hidden.yes then null else e.reply end as reply
from rapporteur.evidence_result as e
inner join rapporteur.build as b on b.build_id = e.build_id
inner join rapporteur.figure_result as r on r.build_id = e.build_id and r.figure = e.figure
cross join lateral (
    select exists (
        select
        from rapporteur.replies as p
        where p.consultation_id = b.consultation_id
            and p.reply = e.reply
            and p.confidential = 'yes'
            and rapporteur.known(p.from_batch, p.until_batch, b.batch)
    ) as yes
) as hidden
left join lateral (
    select rapporteur.respondent_name(b.consultation_id, b.batch, e.respondent, b.cutoff) as name
    where e.respondent is not null
) as n on true
where e.build_id = $1::integer
order by
    r.position,
    e.figure collate "C",
    hidden.yes,
    (n.name ->> 'en') collate "en-x-icu" nulls last,
    e.respondent collate "C",
    e.sheet collate "C"
