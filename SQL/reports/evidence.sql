-- Who stands behind each counted figure: evidence.csv. A confidential reply is not named.
--
-- Grain:   one row for each figure and record
-- Params:  $1 integer  build
--          $2 text     language of the names
-- Order:   figure in the codebook's order, name in English alphabetical order, sheet
with

build as (

    select * from rapporteur.build where build_id = $1::integer

),

-- Each name is looked up once, however many figures its bearer stands behind.
behind as materialized (

    select
        r.respondent,
        r.reply,
        p.confidential = 'yes' as is_hidden,
        n.name
    from build as b
    inner join (
        select distinct e.respondent, e.reply
        from rapporteur.evidence_result as e
        where e.build_id = $1::integer and e.respondent is not null
    ) as r on true
    inner join rapporteur.replies as p
        on p.consultation_id = b.consultation_id
        and p.reply = r.reply
        and rapporteur.known(p.from_batch, p.until_batch, b.batch)
    inner join rapporteur.respondent_names($1::integer) as n on n.respondent = r.respondent

)

select
    e.figure,
    case when n.is_hidden then null else e.respondent end as respondent,
    case
        when n.is_hidden then 'confidential'
        when e.respondent is null then 'unlinked sheet ' || e.sheet
        else coalesce(rapporteur.worded(n.name, $2::text), e.respondent)
    end as name,
    case when n.is_hidden then null else e.reply end as reply
from rapporteur.evidence_result as e
inner join rapporteur.figure_result as r on r.build_id = e.build_id and r.figure = e.figure
left join behind as n on n.respondent = e.respondent and n.reply = e.reply
where e.build_id = $1::integer
order by
    r.position,
    e.figure collate "C",
    coalesce(n.is_hidden, false),
    (n.name ->> 'en') collate "en-x-icu" nulls last,
    e.respondent collate "C",
    e.sheet collate "C"
