-- A label in one language, or in English where that one lacks it.
--
-- In the language '*' it is in all of them: between the characters 1 and 2, as a JSON object, so that a
-- report in several languages reads everything once.
--
-- Params:  $1 jsonb  a text for each language
--          $2 text   language
create or replace function rapporteur.worded(label jsonb, language text)
returns text
language sql immutable parallel safe
return case
    when language = '*' then chr(1) || label::text || chr(2)
    else coalesce(nullif(label ->> language, ''), label ->> 'en')
end;
