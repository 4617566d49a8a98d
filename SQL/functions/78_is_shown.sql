-- Whether a session may be told of a respondent of a build: whoever writes an edition has it as it was known;
-- others are not told of whom is confidential by now.
--
-- Params:  $1 integer  build    $2 text  respondent    $3 boolean  whether the session may look at the storage
create or replace function rapporteur.is_shown(build_id integer, respondent text, looks_inside boolean)
returns boolean
-- Views call it for readers, who may not look into schema rapporteur themselves.
language sql stable parallel safe security definer
set search_path = pg_catalog, pg_temp
return looks_inside or not exists (
    select
    from rapporteur.reply_result as r
    left join rapporteur.state as s on s.state = r.respondent
    where r.build_id = is_shown.build_id
        and r.hidden
        and r.speaks
        and is_shown.respondent in (r.respondent, s.entity)
);
