-- A label in the language that the session reads: setting rapporteur.language, English by default.
--
-- Params:  $1 jsonb  a text for each language
create or replace function rapporteur.worded(label jsonb)
returns text
language sql stable parallel safe
return rapporteur.worded(label, coalesce(current_setting('rapporteur.language', true), 'en'));
