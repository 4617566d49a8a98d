-- A remark beside an answer: quoted, never tallied.
alter table rapporteur.sheets add column remark text;
