-- What can be said of a communication in an expression of the measure "replies".
--
-- Grain:   one row for each communication known to a build and thing that is true of it
-- Params:  $1 integer  build
-- Order:   none
create or replace function rapporteur.reply_terms(build_id integer)
returns table (reply text, name text, value text)
language sql stable parallel safe
begin atomic
    select distinct p.reply, t.name, t.value
    from rapporteur.build as b
    inner join rapporteur.reply_result as r on r.build_id = b.build_id
    inner join rapporteur.replies as p
        on p.consultation_id = b.consultation_id
        and p.reply = r.reply
        and rapporteur.known(p.from_batch, p.until_batch, b.batch)
    cross join lateral (
        select 'status', p.status
        union all
        select 'round', letter.round from unnest(p.round) as letter(round)
        union all
        select 'joint', case when p.on_behalf_of is null then 'no' else 'yes' end
        union all
        select 'late', case when r.punctuality = 'late' then 'yes' else 'no' end
    ) as t(name, value)
    where b.build_id = reply_terms.build_id
        and r.reason <> 'after the cut-off';
end;
