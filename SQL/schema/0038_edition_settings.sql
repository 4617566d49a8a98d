-- What an edition asks of its tables: attributes that weigh respondents, from which likeness States
-- stand together, and below which size a cell is not shown.
alter table rapporteur.editions add column weights text[];
alter table rapporteur.editions add column similarity numeric;
alter table rapporteur.editions add column small_cells integer;
