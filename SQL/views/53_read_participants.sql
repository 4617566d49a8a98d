-- Who takes part anywhere: the name, the State behind a code, whether it speaks in the edition.
--
-- Where somebody speaks who must not be named by now, readers are not told who does not, as in participants_of().
--
-- Grain:   one row for each edition and participant
create or replace view rapporteur.read_participants as
select
    e.edition, p.participant, p.entity, rapporteur.worded(p.names) as name, p.names ->> 'en' as sort_name,
    case
        when h.is_open then p.speaks
        when p.speaks = 'yes' and rapporteur.is_shown(e.build_id, p.entity, false) then 'yes'
        else 'not shown'
    end as speaks
from rapporteur.read_edition as e
cross join lateral rapporteur.participants_of(e.build_id) as p
cross join lateral (
    select
        has_schema_privilege(current_user, 'rapporteur', 'usage')
        or not exists (
            select
            from rapporteur.reply_result as r
            where r.build_id = e.build_id and r.hidden and r.speaks
        ) as is_open
) as h;
