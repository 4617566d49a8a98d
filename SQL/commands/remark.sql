-- What has to be said wherever an edition's figures are shown; null where there is nothing.
--
-- Grain:   one row
-- Params:  $1 text  edition
select regexp_replace(rapporteur.remark(rapporteur.build_of($1::text)), '\s+', ' ', 'g') as remark
