-- Replies of an open survey as they came, one row each: millions of them must be stored in less
-- space and time than a row for each answer takes.
--
-- A wide reply is one of a wide file that speaks for its own respondent and nobody else, and is the
-- only one of that respondent. All others, and those with anything unusual about them, are in
-- replies and sheets. A reply never stands in both at the same batch.

create table rapporteur.receipt (
    consultation_id integer not null references rapporteur.consultation,
    receipt integer not null,
    round text[] not null,
    received_on date,
    received_by text,
    primary key (consultation_id, receipt)
);
comment on table rapporteur.receipt is
    'When wide replies came, and which letters they answer: each combination once.';

create table rapporteur.wide_reply (
    consultation_id integer not null,
    record_no integer not null,
    from_batch integer not null,
    until_batch integer,
    receipt integer not null,
    reply text not null,
    respondent text,
    answers bytea not null,
    numbers numeric[],
    document text,
    remark text
);
comment on table rapporteur.wide_reply is
    'Replies of an open survey: one row for each version of a reply, numbered among the records as it came.';
comment on column rapporteur.wide_reply.respondent is 'Null where it is the reply''s own code.';
comment on column rapporteur.wide_reply.answers is
    'Numbers of terms in ascending order, each as its distance from the one before; a byte 255 adds to the next.';
comment on column rapporteur.wide_reply.numbers is 'Bounds of numbers given, at the places that the load names.';

-- Ranges of 32 pages instead of an entry for each row: it takes a hundredth of the space and time,
-- and finds a reply by reading a few of them.
create index wide_reply_place on rapporteur.wide_reply using brin (
    consultation_id,
    record_no,
    reply text_bloom_ops (n_distinct_per_range = 3000, false_positive_rate = 0.05),
    respondent text_bloom_ops (n_distinct_per_range = 3000, false_positive_rate = 0.05)
) with (pages_per_range = 32);
create index wide_reply_ended on rapporteur.wide_reply (consultation_id, until_batch)
where until_batch is not null;

create table rapporteur.wide_load (
    consultation_id integer not null references rapporteur.consultation,
    batch integer not null,
    first_record integer not null,
    next_record integer not null,
    places text[] not null default '{}',
    primary key (consultation_id, first_record)
);
comment on table rapporteur.wide_load is
    'The records that wide replies of a batch have, and what their numbers answer: QUESTION:low and QUESTION:high.';

create table rapporteur.wide_result (
    build_id integer not null references rapporteur.build on delete cascade,
    receipt integer not null,
    replies integer not null,
    punctuality text not null,
    speaks boolean not null,
    reason text not null,
    primary key (build_id, receipt)
);
comment on table rapporteur.wide_result is
    'What reply_result says of each reply, for all wide replies of one receipt at once.';

alter table rapporteur.record rename to listed_record;
comment on table rapporteur.listed_record is
    'Records that are kept one by one: a reply for one respondent, or an unlinked sheet.';
