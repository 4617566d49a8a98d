-- What is true of each speaking record in an edition, apart from its answers.
--
-- Grain:   one row for each record and term
-- Params:  $1 integer  build
-- Reads:   who speaks in the build, the records known at its batch, the register of States on its cut-off
-- Order:   none
create or replace function rapporteur.edition_terms(build_id integer)
returns table (record_no integer, name text, value text)
language sql stable
begin atomic
    with build as (

        select b.* from rapporteur.build as b where b.build_id = edition_terms.build_id

    ),

    known_record as (

        select r.record_no, r.reply, r.respondent, r.sheet
        from build as b
        cross join lateral rapporteur.listed_records(b.consultation_id) as r
        where rapporteur.known(r.from_batch, r.until_batch, b.batch)

    ),

    named as (

        select s.record_no, s.reply, s.respondent, s.rounds, s.is_joint, s.punctuality, s.reason
        from rapporteur.reply_result as s
        where s.build_id = edition_terms.build_id
            and s.speaks
            and s.record_no is not null

    ),

    unlinked as (

        select k.record_no
        from known_record as k
        inner join (
            select distinct h.sheet, coalesce(h.received_on, e.cutoff) as received
            from build as b
            inner join rapporteur.sheets as h
                on h.consultation_id = b.consultation_id
                and rapporteur.known(h.from_batch, h.until_batch, b.batch)
            left join rapporteur.editions as e
                on e.consultation_id = b.consultation_id
                and e.symbol = h.received_by
                and rapporteur.known(e.from_batch, e.until_batch, b.batch)
            where h.reply is null
        ) as h on h.sheet = k.sheet
        cross join build as b
        where h.received <= b.cutoff

    ),

    -- A reply without a sheet was asked and kept silent, unless the consultation keeps its sheets
    -- apart from its replies: then only the sheets say what was said.
    with_sheet as (

        select distinct a.reply
        from build as b
        cross join rapporteur.coded_answers(b.consultation_id, b.batch) as a
        where a.reply is not null

    )

    select n.record_no, 'speaks', 'yes' from named as n
    union all
    select u.record_no, 'speaks', 'yes' from unlinked as u
    union all
    select n.record_no, 'named', 'yes' from named as n
    union all
    select u.record_no, 'coded', 'yes' from unlinked as u
    union all
    select n.record_no, 'coded', 'yes'
    from named as n
    where not exists (select from unlinked) or n.reply in (select w.reply from with_sheet as w)
    union all
    select n.record_no, 'round', round_name
    from named as n
    cross join unnest(n.rounds) as round_name
    union all
    select n.record_no, 'status', case n.reason when 'renewed' then 'unchanged' else 'substantive' end
    from named as n
    union all
    select n.record_no, 'joint', case when n.is_joint then 'yes' else 'no' end from named as n
    union all
    select n.record_no, 'late', case when n.punctuality = 'late' then 'yes' else 'no' end
    from named as n
    union all
    select n.record_no, 'member', case when m.entity is null then 'no' else 'yes' end
    from named as n
    inner join rapporteur.state as s on s.state = n.respondent
    left join rapporteur.members_of(edition_terms.build_id) as m on m.entity = s.entity
    union all
    select n.record_no, dimension.name, dimension.value
    from named as n
    cross join build as b
    inner join rapporteur.state_region as g
        on g.state = n.respondent
        and (g.valid_from is null or g.valid_from <= b.cutoff)
        and (g.valid_to is null or g.valid_to >= b.cutoff)
    cross join lateral (
        values ('region', g.region), ('subregion', g.subregion), ('macro_region', g.macro_region)
    ) as dimension(name, value)
    union all
    select n.record_no, 'regional_group', g.regional_group
    from named as n
    cross join build as b
    inner join rapporteur.state_group as g
        on g.state = n.respondent
        and (g.valid_from is null or g.valid_from <= b.cutoff)
        and (g.valid_to is null or g.valid_to >= b.cutoff)
    union all
    select n.record_no, a.attribute, a.value
    from named as n
    cross join build as b
    inner join rapporteur.attributes as a
        on a.consultation_id = b.consultation_id
        and a.respondent = n.respondent
        and rapporteur.known(a.from_batch, a.until_batch, b.batch)
        and (a.valid_from = '' or a.valid_from::date <= b.cutoff)
        and (a.valid_to is null or a.valid_to >= b.cutoff);
end;
