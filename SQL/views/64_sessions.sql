-- Numbered sessions, reviews and conferences with their years and themes, and whether number and date agree in order.
--
-- Grain:   one row for each edition and numbered event
create or replace view analysis.sessions as
select
    v.edition,
    v.body,
    v.kind,
    v.number,
    v.event,
    v.date_from,
    v.date_to,
    v.precision,
    rapporteur.worded(v.theme) as theme,
    v.status,
    case
        when exists (
            select from rapporteur.read_events as o
            where o.edition = v.edition
                and o.body = v.body
                and o.kind = v.kind
                and o.event <> v.event
                and (
                    o.number = v.number
                    or o.number < v.number and o.date_from > v.date_to
                    or o.number > v.number and o.date_to < v.date_from
                )
        ) then 'out of order'
        else 'agrees'
    end as verdict,
    row_number() over (
        partition by v.edition order by v.body collate "C", v.kind collate "C", v.number, v.event collate "C"
    ) as position
from rapporteur.read_events as v
where v.number is not null;
comment on view analysis.sessions is 'Numbered sessions and reviews with their themes. A number that contradicts the dates of others is out of order.';
