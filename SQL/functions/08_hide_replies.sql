-- Hides replies that become confidential in every edition that was built before, at once: readers do not
-- see their names until the next build, either.
create or replace function rapporteur.hide_replies()
returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    update rapporteur.reply_result as r
    set hidden = true
    from rapporteur.build as b
    inner join brought as n
        on n.consultation_id = b.consultation_id
        and n.confidential = 'yes'
    where b.build_id = r.build_id
        and n.reply in (r.reply, r.superseded_by)
        and not r.hidden;
    return null;
end
$$;
create or replace trigger hide_replies
after insert on rapporteur.replies
referencing new table as brought
for each statement execute function rapporteur.hide_replies();
