-- What an edition says, as built: one build for each (edition, batch), with all that was counted.

create table rapporteur.build (
    build_id integer generated always as identity primary key,
    consultation_id integer not null references rapporteur.consultation,
    symbol text not null,
    cutoff date not null,
    batch integer not null references rapporteur.batch,
    records integer not null default 0,
    state text not null default 'building' check (state in ('building', 'built')),
    built_at timestamptz not null default now(),
    program text not null,
    unique (consultation_id, symbol, batch)
);
comment on table rapporteur.build is 'One edition as counted from the data known up to one batch.';

create table rapporteur.current_build (
    consultation_id integer not null references rapporteur.consultation,
    symbol text not null,
    build_id integer not null references rapporteur.build,
    primary key (consultation_id, symbol)
);
comment on table rapporteur.current_build is 'The build that readers see for an edition; flipped in one transaction.';

create table rapporteur.edition_index (
    build_id integer not null references rapporteur.build on delete cascade,
    chunk integer not null,
    term_id integer not null,
    bits bit varying not null,
    primary key (build_id, chunk, term_id)
);
alter table rapporteur.edition_index alter column bits set storage plain;
comment on table rapporteur.edition_index is
    'Bits that depend on the edition: who speaks, membership, attributes, region, round, status, nets, who answered.';

create table rapporteur.reply_result (
    build_id integer not null references rapporteur.build on delete cascade,
    reply text not null,
    respondent text not null,
    punctuality text not null,
    speaks boolean not null,
    reason text not null,
    superseded_by text,
    record_no integer,
    primary key (build_id, reply, respondent)
);
comment on table rapporteur.reply_result is
    'For each reply and each respondent it stands for: whether it speaks in this edition, and why.';

create table rapporteur.figure_result (
    build_id integer not null references rapporteur.build on delete cascade,
    figure text not null,
    position integer not null,
    measure text not null,
    value numeric,
    base_size integer,
    asked integer,
    answered integer,
    silent integer,
    share numeric,
    primary key (build_id, figure)
);

create table rapporteur.question_result (
    build_id integer not null references rapporteur.build on delete cascade,
    question text not null,
    position integer not null,
    asked integer not null,
    answered integer not null,
    silent integer not null,
    mentions integer not null,
    not_asked integer not null,
    primary key (build_id, question)
);
comment on table rapporteur.question_result is
    'Each question: who was asked, who answered, who kept silent, how many top-level options were given, and answers from somebody not asked.';

create table rapporteur.option_result (
    build_id integer not null references rapporteur.build on delete cascade,
    question text not null,
    option text not null,
    ordinal integer not null,
    depth integer not null,
    count integer not null,
    primary key (build_id, question, option)
);
comment on table rapporteur.option_result is
    'Each option of the codebook: how many gave it or an option below it, in codebook order.';

create table rapporteur.concern_result (
    build_id integer not null references rapporteur.build on delete cascade,
    concern text not null,
    count integer not null,
    primary key (build_id, concern)
);
comment on table rapporteur.concern_result is 'How many respondents raised each concern of the registers.';

create table rapporteur.table_result (
    build_id integer not null references rapporteur.build on delete cascade,
    "table" text not null,
    row_position integer not null,
    row_code text not null,
    column_position integer not null,
    column_code text not null,
    count integer not null,
    base_size integer not null,
    share numeric,
    depth integer not null default 0,
    primary key (build_id, "table", row_position, column_position)
);

create table rapporteur.evidence_result (
    build_id integer not null references rapporteur.build on delete cascade,
    figure text not null,
    record_no integer not null,
    respondent text,
    reply text,
    sheet text,
    primary key (build_id, figure, record_no)
);

create table rapporteur.check_result (
    build_id integer not null references rapporteur.build on delete cascade,
    position integer not null,
    check_name text not null,
    subject text not null,
    holds boolean not null,
    severity text not null check (severity in ('error', 'warning')),
    detail text not null,
    primary key (build_id, position)
);

create table rapporteur.run (
    run_id integer generated always as identity primary key,
    consultation_id integer references rapporteur.consultation,
    command text not null,
    state text not null default 'running' check (state in ('running', 'done', 'failed', 'cancelled')),
    started_at timestamptz not null default clock_timestamp(),
    ended_at timestamptz,
    backend_pid integer not null default pg_backend_pid(),
    program text not null,
    failure text
);
comment on table rapporteur.run is 'One run of the job: what it did, when it began and ended, what failed.';

create table rapporteur.run_unit (
    run_id integer not null references rapporteur.run on delete cascade,
    unit text not null,
    symbol text not null,
    place text not null default 'local',
    tries integer not null default 1,
    rows bigint,
    milliseconds numeric,
    failure text,
    primary key (run_id, symbol, unit)
);
comment on table rapporteur.run_unit is 'One unit of work of a run: where it ran, how often it was tried, rows, time, failure.';

create unlogged table rapporteur.partial (
    build_id integer not null references rapporteur.build on delete cascade,
    scope text not null,
    item text not null,
    part text not null,
    n bigint not null
);
comment on table rapporteur.partial is
    'Counts of the units of a build on their way to its results; empty between runs.';

create table rapporteur.program (
    build_id integer not null references rapporteur.build on delete cascade,
    scope text not null,
    item text not null,
    part text not null,
    program text not null
);
create index on rapporteur.program (build_id, scope);
comment on table rapporteur.program is
    'What the units of a build count: expressions compiled once, so that every unit reads the same.';

create table rapporteur.axis (
    build_id integer not null references rapporteur.build on delete cascade,
    name text not null,
    ordinal integer not null,
    code text not null,
    depth integer not null,
    leaf text not null,
    primary key (build_id, name, ordinal)
);
comment on table rapporteur.axis is
    'Options of questions and values of dimensions in the order in which a build prints them.';
