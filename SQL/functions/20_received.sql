-- When each reply known at a batch counts as received, and on whose behalf.
--
-- A reply known only to have been in time for an edition counts as received on its cut-off date.
--
-- Grain:   one row for each reply and each respondent it stands for
-- Params:  $1 integer  consultation
--          $2 integer  batch
-- Order:   none
create or replace function rapporteur.received(consultation_id integer, batch integer)
returns table (
    reply text, respondent text, round text[], lodged_by text, on_behalf_of text,
    received date, received_by text, status text, is_joint boolean
)
language sql stable parallel safe
begin atomic
    with dated as (
        select
            r.reply, r.round, r.respondent, r.on_behalf_of, r.received_by, r.status,
            coalesce(r.received_on, e.cutoff) as received
        from rapporteur.replies as r
        left join rapporteur.editions as e
            on e.consultation_id = r.consultation_id
            and e.symbol = r.received_by
            and rapporteur.known(e.from_batch, e.until_batch, received.batch)
        where r.consultation_id = received.consultation_id
            and rapporteur.known(r.from_batch, r.until_batch, received.batch)
    )
    select
        d.reply, d.respondent, d.round, d.respondent, null, d.received, d.received_by, d.status, false
    from dated as d
    where d.on_behalf_of is null
    union all
    select
        d.reply, g.member, d.round, d.respondent, d.on_behalf_of, d.received, d.received_by, d.status, true
    from dated as d
    inner join rapporteur.groups as g
        on g.consultation_id = received.consultation_id
        and g."group" = d.on_behalf_of
        and rapporteur.known(g.from_batch, g.until_batch, received.batch)
        and (g.member_from is null or g.member_from <= d.received)
        and (g.member_to is null or g.member_to >= d.received);
end;
