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
        when count(*) over (partition by v.edition, v.body, v.kind, v.number) > 1
            or max(v.date_from) over earlier > v.date_to
            or min(v.date_to) over later < v.date_from then 'out of order'
        else 'agrees'
    end as verdict,
    row_number() over (
        partition by v.edition order by v.body collate "C", v.kind collate "C", v.number, v.event collate "C"
    ) as position
from rapporteur.read_events as v
where v.number is not null
window
    earlier as (
        partition by v.edition, v.body, v.kind order by v.number
        range between unbounded preceding and 1 preceding
    ),
    later as (
        partition by v.edition, v.body, v.kind order by v.number
        range between 1 following and unbounded following
    );
comment on view analysis.sessions is 'Numbered sessions and reviews with their themes. A number that contradicts the dates of others is out of order.';
comment on column analysis.sessions.verdict is 'agrees, or out of order where the number contradicts the dates.';
