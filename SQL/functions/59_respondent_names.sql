-- The names of all respondents of a build on its cut-off date, in every language.
--
-- One join for all of them: respondent_name() does the same for one, at a call each.
--
-- Grain:   one row for each respondent that replied or is spoken for
-- Params:  $1 integer  build
-- Order:   none
create or replace function rapporteur.respondent_names(build_id integer)
returns table (respondent text, name jsonb)
language sql stable parallel safe
begin atomic
    with replied as (

        select r.respondent
        from rapporteur.reply_result as r
        where r.build_id = respondent_names.build_id
        union
        -- Who lodged a joint reply is not always one of those for whom it counts.
        select l.respondent
        from rapporteur.build as b
        inner join rapporteur.replies as l
            on l.consultation_id = b.consultation_id
            and rapporteur.known(l.from_batch, l.until_batch, b.batch)
        where b.build_id = respondent_names.build_id

    )

    select p.respondent, coalesce(o.label, s.name, jsonb_build_object('en', p.respondent))
    from rapporteur.build as b
    cross join replied as p
    left join rapporteur.respondents as o
        on o.consultation_id = b.consultation_id
        and o.respondent = p.respondent
        and rapporteur.known(o.from_batch, o.until_batch, b.batch)
    left join (
        select distinct on (n.state) n.state, n.name
        from rapporteur.build as b
        inner join rapporteur.state_name as n
            on (n.valid_from is null or n.valid_from <= b.cutoff)
            and (n.valid_to is null or n.valid_to >= b.cutoff)
        where b.build_id = respondent_names.build_id
        order by n.state, n.valid_from desc nulls last
    ) as s on s.state = p.respondent
    where b.build_id = respondent_names.build_id;
end;
