-- What of the program itself is in the database: its functions and views, and the register of States.

create table rapporteur.installed (
    part text primary key,
    checksum text not null,
    program text not null,
    installed_at timestamptz not null default now()
);
comment on table rapporteur.installed is
    'Checksums of what init installs besides the schema, so that it does so only when it changed.';
