-- Who coded each sheet of an edition that several coders coded. The settled sheet is nobody's judgement.
--
-- Grain:   one row for each sheet and coder
-- Params:  $1 integer  build
-- Order:   none
create or replace function rapporteur.coders_of(build_id integer)
returns table (sheet text, reply text, coder text)
language sql stable parallel safe
begin atomic
    select c.sheet, c.reply, c.coder
    from (
        select h.sheet, h.reply, h.coder, count(*) over (partition by h.sheet) as coders
        from (
            select distinct h.sheet, h.reply, h.coder
            from rapporteur.build as b
            inner join rapporteur.sheets as h
                on h.consultation_id = b.consultation_id
                and rapporteur.known(h.from_batch, h.until_batch, b.batch)
            left join rapporteur.editions as e
                on e.consultation_id = b.consultation_id
                and e.symbol = h.received_by
                and rapporteur.known(e.from_batch, e.until_batch, b.batch)
            where b.build_id = coders_of.build_id
                and h.coder <> 'settled'
                -- Most consultations have one coder, who is not named: they stop here.
                and exists (
                    select
                    from rapporteur.sheets as o
                    where o.consultation_id = b.consultation_id
                        and o.coder not in ('', 'settled')
                        and rapporteur.known(o.from_batch, o.until_batch, b.batch)
                )
                and case
                    when h.reply is null then coalesce(h.received_on, e.cutoff) <= b.cutoff
                    else exists (
                        select
                        from rapporteur.reply_result as r
                        where r.build_id = b.build_id and r.reply = h.reply and r.reason <> 'after the cut-off'
                    )
                end
        ) as h
    ) as c
    where c.coders >= 2;
end;
