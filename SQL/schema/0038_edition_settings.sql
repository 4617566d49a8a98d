-- What an edition asks of its tables: attributes that weigh respondents, and from which likeness States
-- stand together.
alter table rapporteur.editions add column weights text[];
alter table rapporteur.editions add column similarity numeric;
