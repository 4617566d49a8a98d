-- All that was ever known of a code, for analysts: what a confidential reply is or says is left out.
--
-- Params:  code  of a respondent, a reply, a figure, an option, a body …
-- Grain:   one row for each version that began, changed or ended
-- Order:   batch, resource, key
create or replace function analysis.history(code text)
returns table (
    batch integer, loaded_at timestamptz, loaded_by text, consultation text, resource text, key text,
    event text, changes jsonb, reason text
)
-- Readers may not look into schema rapporteur themselves; every name in here is qualified.
language sql stable security definer
set search_path = pg_catalog, pg_temp
begin atomic
    select h.batch, h.loaded_at, h.loaded_by, h.consultation, h.resource, h.key, h.event, h.changes, h.reason
    from rapporteur.history(history.code) as h
    inner join rapporteur.consultation as c on c.consultation = h.consultation
    where not exists (
        select
        from rapporteur.replies as p
        where p.consultation_id = c.consultation_id
            and p.confidential = 'yes'
            and (
                (h.resource = 'replies' and p.reply = h.key)
                or (h.resource = 'sheets' and exists (
                    select
                    from rapporteur.sheets as s
                    where s.consultation_id = c.consultation_id
                        and s.reply = p.reply
                        and s.sheet = split_part(h.key, ' ', 1)
                ))
            )
    )
    order by h.batch, h.resource collate "C", h.key collate "C";
end;
comment on function analysis.history(text) is
    'All that was ever known of whatever has a code, batch by batch; confidential replies are left out. Example: select batch, event, changes from analysis.history(''position.in_favour'');';
