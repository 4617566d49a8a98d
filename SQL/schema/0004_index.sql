-- The tally index: one bit for each record, in chunks, for every term that can be counted.
--
-- A record is one version of a substantive reply for one respondent it stands for, or one version
-- of an unlinked sheet. Records are numbered from 0 in their consultation and never renumbered;
-- bits are only ever appended. A chunk is 64,000 bits, which fits a page without TOAST.

create table rapporteur.record (
    consultation_id integer not null references rapporteur.consultation,
    record_no integer not null,
    reply text,
    respondent text,
    sheet text,
    answers uuid not null,
    from_batch integer not null,
    until_batch integer,
    primary key (consultation_id, record_no)
);
comment on table rapporteur.record is
    'One row for each thing that is counted: a reply for one respondent, or an unlinked sheet. A changed answer makes a new record.';
comment on column rapporteur.record.answers is 'Digest of the answers, so that an unchanged sheet keeps its record.';
create index on rapporteur.record (consultation_id, reply);
create index on rapporteur.record (consultation_id, respondent);

create table rapporteur.term (
    consultation_id integer not null references rapporteur.consultation,
    term_id integer not null,
    name text not null,
    value text not null,
    primary key (consultation_id, term_id),
    unique (consultation_id, name, value)
);
comment on table rapporteur.term is
    'What can be counted, as it is written in an expression: question:option, question:*, region:africa, speaks:yes.';

create table rapporteur.chunk (
    consultation_id integer not null references rapporteur.consultation,
    chunk integer not null,
    bits integer not null,
    primary key (consultation_id, chunk)
);
comment on table rapporteur.chunk is
    'How many bits every bitmap of a chunk has. The last chunk doubles as records are added, up to 64,000.';

create table rapporteur.option_index (
    consultation_id integer not null,
    chunk integer not null,
    term_id integer not null,
    bits bit varying not null,
    primary key (consultation_id, chunk, term_id)
);
alter table rapporteur.option_index alter column bits set storage plain;
comment on table rapporteur.option_index is
    'For each option as it was given: one bit for each record of the chunk. Independent of any edition.';

create table rapporteur.answer_value (
    consultation_id integer not null,
    record_no integer not null,
    question text not null,
    value_low numeric,
    value_high numeric,
    primary key (consultation_id, record_no, question)
);
comment on table rapporteur.answer_value is 'Numbers and ranges given as answers, in the unit of the question.';
