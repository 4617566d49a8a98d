-- What counting on other machines needs: how to tell that a database is the same, that a build has
-- arrived in a replica, and what a run is doing at this moment.

create table rapporteur.identity (
    is_only boolean primary key default true check (is_only),
    identity uuid not null default gen_random_uuid()
);
comment on table rapporteur.identity is
    'One row: the name of this database, which its replicas and copies share and no other has.';
insert into rapporteur.identity default values;

alter table rapporteur.build add column mark uuid not null default gen_random_uuid();
comment on column rapporteur.build.mark is
    'Made with the build, in one transaction with all that its units read: who sees the mark sees that.';

alter table rapporteur.run_unit
    add column state text not null default 'done' check (state in ('running', 'done', 'lost')),
    add column started_at timestamptz;
comment on column rapporteur.run_unit.state is
    'running, done, or lost: the run ended before the unit did.';

alter table rapporteur.run add column units integer;
comment on column rapporteur.run.units is 'How many units the plan has; null until it stands.';
