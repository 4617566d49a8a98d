-- The rules by which prospects are assessed, and which of them hold: prospects.csv.
--
-- Grain:   one row for each rule; a figure whose number is hidden or has no base lets none hold
-- Params:  $1 integer  build
--          $2 text     language of the sentences
-- Order:   position
select
    p.prospect,
    p.figure,
    r.value,
    r.base_size,
    r.share,
    p."of",
    p.low,
    p.high,
    case when m.measured between p.low and p.high then 'yes' else 'no' end as holds,
    rapporteur.worded(p.text, $2::text) as text
from rapporteur.build as b
inner join rapporteur.prospects as p
    on p.consultation_id = b.consultation_id
    and rapporteur.known(p.from_batch, p.until_batch, b.batch)
left join rapporteur.figure_result as r on r.build_id = b.build_id and r.figure = p.figure
-- A figure that is a share itself has it in per cent.
cross join lateral (
    select case
        when p."of" = 'count' then r.value
        when r.measure = 'share' then r.value / 100
        else r.share
    end as measured
) as m
where b.build_id = $1::integer
order by p."position", p.prospect collate "C"
