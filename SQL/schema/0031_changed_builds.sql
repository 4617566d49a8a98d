-- Builds that count only what changed since another one: after ten corrections among a million replies
-- nobody wants to wait for a million.

alter table rapporteur.build add column base_build integer references rapporteur.build;
comment on column rapporteur.build.base_build is
    'The build whose bitmaps hold wherever this one has none of its own, and from whose sums it was counted.';

create table rapporteur.kept_partial (
    build_id integer not null references rapporteur.build on delete cascade,
    scope text not null,
    item text not null,
    part text not null,
    n bigint not null
);
create index kept_partial_build on rapporteur.kept_partial (build_id);
comment on table rapporteur.kept_partial is
    'The sums of a build of an open survey, from which a later one counts on.';
