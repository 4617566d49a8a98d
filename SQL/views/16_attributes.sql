-- What is known of respondents beside their answers, such as income group or population.
--
-- Grain:   one row for each edition, respondent, attribute and time for which its value holds
create or replace view analysis.attributes as
select
    e.edition,
    a.respondent,
    coalesce(rapporteur.worded(o.label), rapporteur.worded(s.name), a.respondent) as name,
    a.attribute,
    a.value,
    nullif(a.valid_from, '')::date as valid_from,
    a.valid_to,
    (a.valid_from = '' or a.valid_from::date <= e.cutoff) and (a.valid_to is null or a.valid_to >= e.cutoff) as holds,
    a.source
from rapporteur.read_edition as e
inner join rapporteur.attributes as a
    on a.consultation_id = e.consultation_id
    and rapporteur.known(a.from_batch, a.until_batch, e.batch)
left join rapporteur.respondents as o
    on o.consultation_id = e.consultation_id
    and o.respondent = a.respondent
    and rapporteur.known(o.from_batch, o.until_batch, e.batch)
left join lateral (
    select n.name
    from rapporteur.state_name as n
    where n.state = a.respondent
        and (n.valid_from is null or n.valid_from <= e.cutoff)
        and (n.valid_to is null or n.valid_to >= e.cutoff)
    order by n.valid_from desc nulls last
    limit 1
) as s on true;
comment on view analysis.attributes is
    'What is known of respondents beside their answers: one row for each edition, respondent, attribute and time. In expressions: attribute:value.';
comment on column analysis.attributes.attribute is 'Code of the attribute, such as income_group.';
comment on column analysis.attributes.value is 'Its value, as text; numbers too.';
comment on column analysis.attributes.valid_from is 'First day on which the value holds; empty for always.';
comment on column analysis.attributes.valid_to is 'Last day on which it holds; empty for to this day.';
comment on column analysis.attributes.holds is 'Whether it holds on the cut-off date of the edition.';
comment on column analysis.attributes.source is 'Where it is known from.';
