-- Response rates, like with like and otherwise: rates.csv.
--
-- Grain:   one row for each rate
-- Params:  $1 integer  build
-- Order:   rate
with

counted as (

    select
        count(*) + (
            select coalesce(sum(w.replies), 0)
            from rapporteur.wide_result as w
            where w.build_id = $1::integer and w.speaks
        ) as respondents,
        count(*) filter (where m.entity is not null) as members,
        count(*) filter (where s.state is not null and m.entity is null) as other_states
    from rapporteur.reply_result as r
    left join rapporteur.state as s on s.state = r.respondent
    left join rapporteur.members_of($1::integer) as m on m.entity = s.entity
    where r.build_id = $1::integer and r.speaks

),

membership as (

    select count(*) as size from rapporteur.members_of($1::integer)

)

select rate, respondents, base, share
from (
    select
        1 as place, 'Member States over the membership' as rate, c.members as respondents,
        m.size as base, round(c.members::numeric / nullif(m.size, 0), 4) as share
    from counted as c cross join membership as m
    union all
    select
        2, 'States that are not Members, shown apart', c.other_states, null, null
    from counted as c
    union all
    select
        3, 'all respondents, whether Members or not', c.respondents, null, null
    from counted as c
) as r
order by place
