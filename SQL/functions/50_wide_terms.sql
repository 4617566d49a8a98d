-- What can be said of the replies of an open survey in an expression of the measure "replies".
--
-- Grain:   one row for each receipt of a build and thing that is true of its replies
-- Params:  $1 integer  build
-- Order:   none
create or replace function rapporteur.wide_terms(build_id integer)
returns table (receipt integer, replies integer, name text, value text)
language sql stable parallel safe
begin atomic
    select r.receipt, r.replies, t.name, t.value
    from rapporteur.build as b
    inner join rapporteur.wide_result as r on r.build_id = b.build_id
    inner join rapporteur.receipt as c
        on c.consultation_id = b.consultation_id
        and c.receipt = r.receipt
    cross join lateral (
        select 'status', 'substantive'
        union all
        select 'round', letter.round from unnest(c.round) as letter(round)
        union all
        select 'joint', 'no'
        union all
        select 'late', case when r.punctuality = 'late' then 'yes' else 'no' end
    ) as t(name, value)
    where b.build_id = wide_terms.build_id
        and r.reason <> 'after the cut-off';
end;
