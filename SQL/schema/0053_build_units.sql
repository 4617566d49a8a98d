-- The units of each build with what they depended on, so that a later build of the edition counts only
-- those of which that has changed.

create table rapporteur.build_unit (
    build_id integer not null references rapporteur.build on delete cascade,
    scope text not null,
    chunk integer not null,
    programs text not null,
    bitmaps text not null,
    how text not null check (how in ('computed', 'kept', 'counted on')),
    reason text not null,
    kept_from integer references rapporteur.build on delete cascade,
    items text[],
    parts text[],
    counts bigint[],
    primary key (build_id, scope, chunk)
);
comment on table rapporteur.build_unit is
    'What each unit of a build depended on, whether it was computed, and what it gave where a later build may keep that.';
comment on column rapporteur.build_unit.programs is
    'Checksum of what the unit counts: expressions as compiled, and the program that counts them.';
comment on column rapporteur.build_unit.bitmaps is
    'Checksum of what it counts in: the records of the chunk, who of them speaks, and what is true of them.';
comment on column rapporteur.build_unit.how is
    'computed; kept: as an earlier build gave it; counted on: from an earlier sum and the few replies that changed.';
comment on column rapporteur.build_unit.counts is
    'What the unit gave, beside items and parts; null where nobody can keep it.';

alter table rapporteur.partial add column chunk integer;
comment on column rapporteur.partial.chunk is 'The chunk counted; null for sums over all chunks.';

alter table rapporteur.run_unit
    add column how text not null default 'computed' check (how in ('computed', 'kept', 'counted on')),
    add column reason text,
    add column inputs text;
comment on column rapporteur.run_unit.how is
    'computed; kept: as an earlier run gave it; counted on: from an earlier sum and the few replies that changed.';
comment on column rapporteur.run_unit.reason is 'Why it was computed, or what it was kept or counted on from.';
comment on column rapporteur.run_unit.inputs is
    'The beginnings of the checksums of what it counts, and of what it counts in.';
