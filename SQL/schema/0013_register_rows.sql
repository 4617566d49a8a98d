-- Rows of large registers are stored without a look-up of their consultation for each.
--
-- They come in by rapporteur.absorb() alone, for a consultation that it was given. The look-ups for
-- 200,000 rows took longer than storing them.
alter table rapporteur.participations drop constraint participations_consultation_id_fkey;
alter table rapporteur.events drop constraint events_consultation_id_fkey;
alter table rapporteur.coverage drop constraint coverage_consultation_id_fkey;
