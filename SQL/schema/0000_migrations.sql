-- The record of the schema itself: which numbered files were applied, each with its checksum.

create schema if not exists rapporteur;

create table if not exists rapporteur.migration (
    number integer primary key,
    name text not null,
    checksum text not null,
    program text not null,
    applied_at timestamptz not null default now()
);
comment on table rapporteur.migration is 'Numbered files of the schema that were applied, in order, each once.';
