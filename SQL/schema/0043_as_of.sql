-- Editions as they would have read with another cut-off date: builds beside the declared ones, which
-- readers of an edition never see unless they ask for the date.
alter table rapporteur.build add column as_of date;
comment on column rapporteur.build.as_of is
    'The cut-off date that was asked for instead of the declared one; null for the edition as declared.';
alter table rapporteur.build drop constraint build_consultation_id_symbol_batch_key;
alter table rapporteur.build
    add constraint build_edition_key unique nulls not distinct (consultation_id, symbol, batch, as_of);

-- It takes the date since.
drop function if exists rapporteur.begin_build(integer, text, integer, text);
