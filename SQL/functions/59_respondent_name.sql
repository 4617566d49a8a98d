-- The name of a respondent on a date, in every language: the consultation's own, or the register's.
--
-- Params:  $1 integer  consultation
--          $2 integer  batch
--          $3 text     respondent
--          $4 date     the day whose name is wanted
create or replace function rapporteur.respondent_name(
    consultation_id integer, batch integer, respondent text, day date
)
returns jsonb
-- Views call it for readers, who may not look into schema rapporteur themselves.
language sql stable parallel safe security definer
set search_path = pg_catalog, pg_temp
return coalesce(
    (
        select r.label
        from rapporteur.respondents as r
        where r.consultation_id = respondent_name.consultation_id
            and r.respondent = respondent_name.respondent
            and rapporteur.known(r.from_batch, r.until_batch, respondent_name.batch)
    ),
    rapporteur.state_name_at(respondent_name.respondent, respondent_name.day),
    jsonb_build_object('en', respondent_name.respondent)
);
