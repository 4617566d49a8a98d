-- The consultation of a package that is being restored.
--
-- Grain:   one row
-- Params:  $1 text  code    $2 jsonb  title    $3 text  languages, separated by semicolons
-- Read by: Archive+Restore.swift
insert into rapporteur.consultation (consultation, title, languages)
values ($1::text, $2::jsonb, string_to_array($3::text, ';'))
returning consultation_id
