-- What comes in by a consultation folder: one table for each resource, append-only.
--
-- Grain: one row for each version of a key. `from_batch` brought the version, `until_batch` ended
-- it; the current version has no `until_batch`. Columns are those of the input; `label_*` columns
-- of several languages are one jsonb object, lists separated by ";" are arrays.
-- All tables have the same three leading columns, so one procedure versions them all.

create table rapporteur.editions (
    consultation_id integer not null references rapporteur.consultation,
    from_batch integer not null,
    until_batch integer,
    symbol text not null,
    cutoff date not null,
    issued_on date,
    session text,
    agenda_item text,
    organ text,
    distribution text,
    original_language text,
    supersedes text,
    title jsonb not null default '{}',
    primary key (consultation_id, symbol, from_batch)
);

create table rapporteur.rounds (
    consultation_id integer not null references rapporteur.consultation,
    from_batch integer not null,
    until_batch integer,
    round text not null,
    sent_from date not null,
    sent_to date not null,
    due_on date,
    addressees text not null,
    mandate text,
    title jsonb not null default '{}',
    primary key (consultation_id, round, from_batch)
);

create table rapporteur.respondents (
    consultation_id integer not null references rapporteur.consultation,
    from_batch integer not null,
    until_batch integer,
    respondent text not null,
    kind text not null,
    label jsonb not null default '{}',
    short jsonb not null default '{}',
    primary key (consultation_id, respondent, from_batch)
);

create table rapporteur.groups (
    consultation_id integer not null references rapporteur.consultation,
    from_batch integer not null,
    until_batch integer,
    "group" text not null,
    member text not null,
    member_from date,
    member_to date,
    source text,
    primary key (consultation_id, "group", member, from_batch)
);

create table rapporteur.questions (
    consultation_id integer not null references rapporteur.consultation,
    from_batch integer not null,
    until_batch integer,
    question text not null,
    position integer not null,
    kind text not null,
    unit text,
    asked_of text,
    exclusive_checked text not null default 'unknown',
    paragraph text,
    label jsonb not null default '{}',
    primary key (consultation_id, question, from_batch)
);

create table rapporteur.options (
    consultation_id integer not null references rapporteur.consultation,
    from_batch integer not null,
    until_batch integer,
    question text not null,
    option text not null,
    parent text,
    position integer not null,
    value_low numeric,
    value_high numeric,
    label jsonb not null default '{}',
    primary key (consultation_id, question, option, from_batch)
);

create table rapporteur.replies (
    consultation_id integer not null references rapporteur.consultation,
    from_batch integer not null,
    until_batch integer,
    reply text not null,
    round text[] not null,
    respondent text not null,
    on_behalf_of text,
    received_on date,
    received_by text,
    status text not null,
    document text,
    confidential text not null default 'no',
    remark text,
    primary key (consultation_id, reply, from_batch)
);

create table rapporteur.sheets (
    consultation_id integer not null references rapporteur.consultation,
    from_batch integer not null,
    until_batch integer,
    sheet text not null,
    question text not null,
    option text not null default '',
    reply text,
    received_on date,
    received_by text,
    value_low numeric,
    value_high numeric,
    unit text,
    coder text not null default '',
    primary key (consultation_id, sheet, question, option, coder, from_batch)
);

create table rapporteur.attributes (
    consultation_id integer not null references rapporteur.consultation,
    from_batch integer not null,
    until_batch integer,
    respondent text not null,
    attribute text not null,
    valid_from text not null default '',
    value text not null,
    valid_to date,
    source text,
    primary key (consultation_id, respondent, attribute, valid_from, from_batch)
);

create table rapporteur.figures (
    consultation_id integer not null references rapporteur.consultation,
    from_batch integer not null,
    until_batch integer,
    figure text not null,
    position integer not null,
    expression text not null,
    base text,
    measure text not null,
    unit text,
    printed_in text,
    printed numeric,
    printed_precision numeric,
    printed_qualifier text,
    paragraph text,
    source text,
    label jsonb not null default '{}',
    primary key (consultation_id, figure, from_batch)
);

create table rapporteur.tables (
    consultation_id integer not null references rapporteur.consultation,
    from_batch integer not null,
    until_batch integer,
    "table" text not null,
    position integer not null,
    rows text not null,
    columns text,
    base text,
    label jsonb not null default '{}',
    primary key (consultation_id, "table", from_batch)
);

create table rapporteur.quantifiers (
    consultation_id integer not null references rapporteur.consultation,
    from_batch integer not null,
    until_batch integer,
    language text not null,
    word text not null,
    low numeric not null,
    high numeric not null,
    "of" text not null,
    primary key (consultation_id, language, word, from_batch)
);
