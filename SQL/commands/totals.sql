-- The numbers of an edition that a summary names first.
--
-- Grain:   one row
-- Params:  $1 text  symbol of the edition
select
    (
        select count(distinct r.reply)
        from rapporteur.reply_result as r
        where r.build_id = b.build_id and r.reason <> 'after the cut-off'
    ) + (
        select coalesce(sum(w.replies), 0)
        from rapporteur.wide_result as w
        where w.build_id = b.build_id and w.reason <> 'after the cut-off'
    ) as replies,
    (
        select count(*)
        from rapporteur.reply_result as r
        where r.build_id = b.build_id and r.speaks
    ) + (
        select coalesce(sum(w.replies), 0)
        from rapporteur.wide_result as w
        where w.build_id = b.build_id and w.speaks
    ) as respondents,
    (
        select count(distinct h.sheet)
        from rapporteur.sheets as h
        left join rapporteur.editions as e
            on e.consultation_id = h.consultation_id
            and e.symbol = h.received_by
            and rapporteur.known(e.from_batch, e.until_batch, b.batch)
        where h.consultation_id = b.consultation_id
            and h.reply is null
            and rapporteur.known(h.from_batch, h.until_batch, b.batch)
            and coalesce(h.received_on, e.cutoff) <= b.cutoff
    ) as sheets,
    (select count(*) from rapporteur.figure_result as f where f.build_id = b.build_id) as figures,
    exists (
        select
        from rapporteur.wide_result as w
        where w.build_id = b.build_id and w.speaks
    ) as is_open
from rapporteur.build_of($1::text) as b
