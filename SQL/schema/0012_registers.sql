-- What the registers lacked: dated parents, standing, links between events and requests, stages,
-- progress, contributions, categories of persons.
--
-- Each column is here because a counting rule asks for it and nothing that was there could say it.

-- A role is in the words of the source; the standing is what is counted: invited is no member.
alter table rapporteur.participations add column standing text;

-- A time-bound body needs an end date; without this mark nobody could miss it.
alter table rapporteur.bodies add column time_bound text;

-- Sessions are numbered and have a theme; a place in words names no host; an event may answer
-- requests, and may be the one that another row had planned.
alter table rapporteur.events add column number integer;
alter table rapporteur.events add column host text;
alter table rapporteur.events add column topics text[];
alter table rapporteur.events add column answers text[];
alter table rapporteur.events add column realizes text;
alter table rapporteur.events add column theme jsonb not null default '{}';
create index on rapporteur.events (consultation_id, realizes) where realizes is not null;
create index on rapporteur.events (consultation_id, feeds) where feeds is not null;
create index on rapporteur.events (consultation_id, series) where series is not null;

-- Yearly obligations fall due again; a paragraph answers in the edition that has it, in no earlier one.
alter table rapporteur.requests add column recurs text;
alter table rapporteur.requests add column answered_in text;

-- A document passes stages in order, at an event, and may result in another document.
alter table rapporteur.instrument_actions add column stage integer;
alter table rapporteur.instrument_actions add column event text;
alter table rapporteur.instrument_actions add column result text;

-- Commitments, items of a plan, alignment of programmes and country plans differ in kind only; a
-- stated number of parties is kept beside those that are named.
alter table rapporteur.commitments add column kind text;
alter table rapporteur.commitments add column instrument text;
alter table rapporteur.commitments add column expected integer;

alter table rapporteur.activities add column amount_pledged numeric;
alter table rapporteur.activities add column instrument text;
alter table rapporteur.activities add column other_classes text[];
alter table rapporteur.activities add column services text[];
alter table rapporteur.activities add column persons integer;

-- Replies and mandates speak of the same categories of persons.
alter table rapporteur.concerns add column categories text[];

-- A body lives on when its parent changes; `bodies.parent` is the newest one.
create table rapporteur.former_parents (
    consultation_id integer not null references rapporteur.consultation,
    from_batch integer not null,
    until_batch integer,
    body text not null,
    parent text not null,
    date_from date,
    date_to date,
    precision text,
    ended_from date,
    ended_to date,
    reason text,
    paragraph text[],
    primary key (consultation_id, body, parent, from_batch)
);

-- One mark for each party, commitment and review; nobody's silence is a mark.
create table rapporteur.progress (
    consultation_id integer not null references rapporteur.consultation,
    from_batch integer not null,
    until_batch integer,
    commitment text not null,
    party text not null,
    review text not null default '',
    mark text not null,
    date_from date,
    date_to date,
    precision text,
    paragraph text[],
    evidence jsonb not null default '{}',
    primary key (consultation_id, commitment, party, review, from_batch)
);

-- What somebody contributed: a chapter, statistics of a year, a term, information, a pledge, a loan.
create table rapporteur.contributions (
    consultation_id integer not null references rapporteur.consultation,
    from_batch integer not null,
    until_batch integer,
    contribution text not null,
    position integer not null,
    kind text not null,
    body text,
    instrument text,
    activity text,
    event text,
    contributor text,
    contributor_kind text,
    topic text,
    region text,
    status text,
    reference_from date,
    reference_to date,
    date_from date,
    date_to date,
    precision text,
    version integer,
    amount numeric,
    currency text,
    paragraph text[],
    title jsonb not null default '{}',
    primary key (consultation_id, contribution, from_batch)
);

create table rapporteur.categories (
    consultation_id integer not null references rapporteur.consultation,
    from_batch integer not null,
    until_batch integer,
    category text not null,
    position integer not null,
    parent text,
    paragraph text[],
    label jsonb not null default '{}',
    primary key (consultation_id, category, from_batch)
);
