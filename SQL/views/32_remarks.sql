-- Remarks that came with replies, of acknowledgements too: quoted, never tallied.
--
-- A confidential reply's remark is given without a name.
--
-- Grain:   one row for each edition and reply with a remark that came by the cut-off
create or replace view analysis.remarks as
select
    b.edition,
    case when not h.hidden then p.reply end as reply,
    case when not h.hidden then p.respondent end as respondent,
    case when not h.hidden then n.name ->> 'en' end as name,
    array_to_string(p.round, ';') as round,
    p.status,
    p.remark,
    row_number() over (partition by b.edition order by h.hidden, p.received_on nulls last, p.reply collate "C") as position
from rapporteur.read_open_edition as b
inner join rapporteur.replies as p
    on p.consultation_id = b.consultation_id
    and p.remark <> ''
    and rapporteur.known(p.from_batch, p.until_batch, b.batch)
cross join lateral (
    select
        -- Whoever writes an edition has it as it was known; others do not see what is confidential by now.
        bool_or(
            case
                when has_schema_privilege(current_user, 'rapporteur', 'usage') then coalesce(p.confidential = 'yes', false)
                else r.hidden
            end
        ) as hidden
    from rapporteur.reply_result as r
    where r.build_id = b.build_id and r.reply = p.reply and r.reason <> 'after the cut-off'
) as h
cross join lateral (
    select rapporteur.respondent_name(b.consultation_id, b.batch, p.respondent, b.cutoff) as name
) as n
where h.hidden is not null;
comment on view analysis.remarks is
    'Remarks that came with replies: one row for each edition and reply with one. They are quoted, never tallied; confidential ones without a name.';
comment on column analysis.remarks.status is 'substantive, acknowledgement, unchanged or withdrawn.';
