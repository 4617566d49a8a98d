-- Codes that a history can be asked of.
--
-- Grain:   one row for each code
select distinct f.figure as code from rapporteur.figures as f
union
select distinct r.reply from rapporteur.replies as r
union
select distinct r.respondent from rapporteur.replies as r
