-- The communications that meet some terms, for a sentence that lists them.
--
-- Grain:   one row for each communication that may be named
-- Params:  $1 integer  build
--          $2 text     language of the names
--          $3 text     terms of the measure "replies", such as round:1995-1 & late:no
-- Order:   the English alphabetical order of the States that lodged them
select
    rapporteur.worded(n.name, $2::text) as name,
    coalesce(rapporteur.worded(g.label, $2::text), p.on_behalf_of) as group_name
from rapporteur.build as b
inner join rapporteur.replies as p
    on p.consultation_id = b.consultation_id
    and p.confidential = 'no'
    and rapporteur.known(p.from_batch, p.until_batch, b.batch)
left join rapporteur.respondents as g
    on g.consultation_id = b.consultation_id
    and g.respondent = p.on_behalf_of
    and rapporteur.known(g.from_batch, g.until_batch, b.batch)
inner join rapporteur.respondent_names($1::integer) as n on n.respondent = p.respondent
where b.build_id = $1::integer
    and p.reply in (
        select t.reply
        from rapporteur.reply_terms($1::integer) as t
        group by t.reply
        having array_agg(t.name || ':' || t.value) @> array(
            select term.parts[1]
            from regexp_matches($3::text, '([a-z]+:[^&\s]+)', 'g') as term(parts)
        )
    )
order by (n.name ->> 'en') collate "en-x-icu", p.reply collate "C"
