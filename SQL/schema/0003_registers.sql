-- The registers of mechanisms and what they do, append-only like the resources of 0002.
--
-- Partial dates are kept as the first and the last possible day with a precision, never narrowed.

create table rapporteur.bodies (
    consultation_id integer not null references rapporteur.consultation,
    from_batch integer not null,
    until_batch integer,
    body text not null,
    position integer not null,
    parent text,
    predecessor text,
    kind text not null,
    role text not null,
    system text not null,
    date_from date,
    date_to date,
    precision text,
    ended_from date,
    ended_to date,
    members_stated integer,
    observers_stated integer,
    levels text[],
    cross_sectoral text,
    regions text[],
    lead text,
    paragraph text[],
    label jsonb not null default '{}',
    short jsonb not null default '{}',
    mandate jsonb not null default '{}',
    kind_label jsonb not null default '{}',
    primary key (consultation_id, body, from_batch)
);

create table rapporteur.participations (
    consultation_id integer not null references rapporteur.consultation,
    from_batch integer not null,
    until_batch integer,
    body text not null,
    participant text not null,
    role text not null,
    participant_kind text not null,
    event text not null default '',
    date_from date,
    date_to date,
    paragraph text[],
    remark text,
    primary key (consultation_id, body, participant, role, event, from_batch)
);

create table rapporteur.events (
    consultation_id integer not null references rapporteur.consultation,
    from_batch integer not null,
    until_batch integer,
    event text not null,
    body text not null,
    position integer not null,
    kind text not null,
    status text not null,
    date_from date,
    date_to date,
    precision text not null,
    level text,
    symbol text,
    partners text[],
    feeds text,
    series text,
    at_least integer,
    paragraph text[],
    title jsonb not null default '{}',
    place jsonb not null default '{}',
    primary key (consultation_id, event, from_batch)
);

create table rapporteur.instruments (
    consultation_id integer not null references rapporteur.consultation,
    from_batch integer not null,
    until_batch integer,
    instrument text not null,
    position integer not null,
    kind text not null,
    symbol text,
    body text,
    date_from date,
    date_to date,
    precision text not null,
    date_source text,
    sales_number text,
    note_number integer,
    paragraph text[],
    title jsonb not null default '{}',
    citation jsonb not null default '{}',
    primary key (consultation_id, instrument, from_batch)
);

create table rapporteur.instrument_actions (
    consultation_id integer not null references rapporteur.consultation,
    from_batch integer not null,
    until_batch integer,
    instrument text not null,
    party text not null,
    action text not null,
    date_from date,
    date_to date,
    precision text,
    paragraph text[],
    primary key (consultation_id, instrument, party, action, from_batch)
);

create table rapporteur.requests (
    consultation_id integer not null references rapporteur.consultation,
    from_batch integer not null,
    until_batch integer,
    request text not null,
    position integer not null,
    instrument text,
    asked_by text,
    asked_of text,
    date_from date,
    date_to date,
    precision text,
    due text,
    answered_by text[],
    paragraph text[],
    title jsonb not null default '{}',
    primary key (consultation_id, request, from_batch)
);

create table rapporteur.commitments (
    consultation_id integer not null references rapporteur.consultation,
    from_batch integer not null,
    until_batch integer,
    commitment text not null,
    position integer not null,
    body text,
    event text,
    respondent text,
    review text,
    progress text,
    paragraph text[],
    title jsonb not null default '{}',
    primary key (consultation_id, commitment, from_batch)
);

create table rapporteur.activities (
    consultation_id integer not null references rapporteur.consultation,
    from_batch integer not null,
    until_batch integer,
    activity text not null,
    position integer not null,
    body text not null,
    class text not null,
    partners text[],
    places text[],
    status text,
    amount_asked numeric,
    amount_received numeric,
    currency text,
    paragraph text[],
    title jsonb not null default '{}',
    primary key (consultation_id, activity, from_batch)
);

create table rapporteur.concerns (
    consultation_id integer not null references rapporteur.consultation,
    from_batch integer not null,
    until_batch integer,
    concern text not null,
    position integer not null,
    raised_by text not null,
    expression text,
    paragraph text[],
    label jsonb not null default '{}',
    primary key (consultation_id, concern, from_batch)
);

create table rapporteur.coverage (
    consultation_id integer not null references rapporteur.consultation,
    from_batch integer not null,
    until_batch integer,
    body text not null,
    concern text not null,
    function text not null,
    basis text not null,
    paragraph text[],
    evidence jsonb not null default '{}',
    primary key (consultation_id, body, concern, function, from_batch)
);
