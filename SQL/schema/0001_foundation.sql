-- The schemas, what is known about loads, and the register of States.
--
-- Nothing in these tables is ever overwritten: a batch is added, a version is added, a former
-- version is given the number of the batch that ended it.

create schema if not exists rapporteur;
create schema analysis;

comment on schema rapporteur is 'Storage of Rapporteur. Analysts read schema analysis instead.';
comment on schema analysis is 'What analysts read: one view for each thing they think in, and the counting functions.';

create table rapporteur.consultation (
    consultation_id integer generated always as identity primary key,
    consultation text not null unique,
    title jsonb not null default '{}',
    languages text[] not null default '{en}'
);
comment on table rapporteur.consultation is 'One subject on which Governments or the public are asked; one folder of input.';

create table rapporteur.batch (
    batch integer primary key,
    consultation_id integer not null references rapporteur.consultation,
    loaded_at timestamptz not null default now(),
    loaded_by text not null default session_user,
    reason text,
    program text not null,
    files jsonb not null default '[]',
    changes jsonb not null default '{}'
);
comment on table rapporteur.batch is
    'One load: what came in, when, from which files, why, by whom. Numbered under the loader''s lock, without a gap, as it commits.';
comment on column rapporteur.batch.files is 'Name, size and SHA-256 of each file of the load.';
comment on column rapporteur.batch.changes is 'For each resource: rows new, changed and ended.';

-- Register of States: shipped with the program, the same in every database of one program version.

create table rapporteur.state (
    state text primary key,
    entity text not null,
    iso2 text,
    iso_from date,
    iso_to date,
    note text
);
comment on table rapporteur.state is
    'Every ISO 3166 alpha-3 code a State ever had. Codes of one entity count as the same State.';

create table rapporteur.state_name (
    state text not null references rapporteur.state,
    valid_from date,
    valid_to date,
    name jsonb not null
);
comment on table rapporteur.state_name is
    'Short names in the official languages with the dates on which they hold, both ends included.';

create table rapporteur.state_m49 (
    state text not null references rapporteur.state,
    m49 text not null,
    valid_from date,
    valid_to date
);
create table rapporteur.state_region (
    state text not null references rapporteur.state,
    region text not null,
    subregion text not null,
    macro_region text not null,
    valid_from date,
    valid_to date
);
create table rapporteur.region (
    region text primary key,
    m49 text,
    name jsonb not null
);
create table rapporteur.state_membership (
    state text not null references rapporteur.state,
    organization text not null,
    status text not null,
    valid_from date,
    valid_to date,
    note text
);
create table rapporteur.state_group (
    state text not null references rapporteur.state,
    regional_group text not null,
    valid_from date,
    valid_to date,
    note text
);
create index on rapporteur.state_name (state);
create index on rapporteur.state_m49 (state);
create index on rapporteur.state_region (state);
create index on rapporteur.state_membership (state);
create index on rapporteur.state_group (state);

-- Edit distances, to name the nearest known code where an unknown one was written.
create extension if not exists fuzzystrmatch schema rapporteur;
