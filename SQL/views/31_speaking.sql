-- Who speaks in each edition, by which reply.
--
-- Grain:   one row for each edition and respondent, or unlinked sheet, that is counted
create or replace view analysis.speaking as
select
    k.edition,
    k.respondent,
    case when k.respondent is not null
        then coalesce(rapporteur.worded(o.label), rapporteur.worded(s.name), k.respondent)
    end as name,
    k.reply,
    k.sheet,
    array_to_string(k.rounds, ';') as round,
    k.is_joint,
    k.punctuality,
    k.reason,
    k.hidden as is_confidential
from rapporteur.read_speaking as k
left join rapporteur.respondents as o
    on o.consultation_id = k.consultation_id
    and o.respondent = k.respondent
    and rapporteur.known(o.from_batch, o.until_batch, k.batch)
left join lateral (
    select n.name
    from rapporteur.state_name as n
    where n.state = k.respondent
        and (n.valid_from is null or n.valid_from <= k.cutoff)
        and (n.valid_to is null or n.valid_to >= k.cutoff)
    order by n.valid_from desc nulls last
    limit 1
) as s on true;
comment on view analysis.speaking is
    'Who is counted: one row for each edition and respondent, or unlinked sheet, that speaks. Its rows are what tally(edition, '''') counts. Confidential ones are in here without a name.';
comment on column analysis.speaking.reply is 'The reply that speaks; empty for an unlinked sheet and for a confidential reply.';
comment on column analysis.speaking.sheet is 'The coded sheet of whom nobody knows, or says, which reply it belongs to; empty for a reply.';
comment on column analysis.speaking.round is 'The letters that it answers, also by "unchanged", separated by semicolons.';
comment on column analysis.speaking.is_joint is 'Whether a joint reply speaks for the respondent.';
comment on column analysis.speaking.punctuality is 'on time, tolerated, late or unknown: see analysis.replies.';
comment on column analysis.speaking.reason is 'new, renewed, carried over; or unlinked sheet.';
comment on column analysis.speaking.is_confidential is 'Whether name and reply are kept from readers.';
