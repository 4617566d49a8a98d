-- Small cells: an edition of an open survey may withhold numbers so small that they speak of somebody,
-- and as many others as it takes that none can be computed back from what the edition publishes.
alter table rapporteur.editions add column suppress_below integer;

create table rapporteur.hidden_count (
    build_id integer not null references rapporteur.build on delete cascade,
    scope text not null,
    item text not null,
    part text not null,
    primary key (build_id, scope, item, part)
);
comment on table rapporteur.hidden_count is
    'Numbers that a build does not publish, named as in published_numbers; empty where it hides none.';

-- A number that is not published is null in the results.
alter table rapporteur.question_result
    alter column asked drop not null, alter column answered drop not null, alter column silent drop not null,
    alter column mentions drop not null, alter column not_asked drop not null;
alter table rapporteur.option_result alter column count drop not null;
alter table rapporteur.concern_result alter column count drop not null;
alter table rapporteur.table_result alter column count drop not null, alter column base_size drop not null;
