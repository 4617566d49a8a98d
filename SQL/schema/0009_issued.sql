-- Documents as they went out: editions and their corrigenda, byte for byte.
--
-- Whoever issued a document must be able to hand out the very same one years and migrations later,
-- so its files are kept, beside what it said passage by passage, which corrigenda compare.

create table rapporteur.issued (
    issued_id integer generated always as identity primary key,
    consultation_id integer not null references rapporteur.consultation,
    edition text not null,
    number integer not null check (number >= 0),
    symbol text not null unique,
    build_id integer not null references rapporteur.build,
    program text not null,
    passages jsonb not null,
    reason text,
    issued_at timestamptz not null default now(),
    issued_by text not null default session_user,
    unique (consultation_id, edition, number)
);
comment on table rapporteur.issued is
    'One document that went out: number 0 is the edition, 1 and up are its corrigenda.';
comment on column rapporteur.issued.passages is
    'For each language, what the report says once this document is read with those before it: paragraphs, notes, table rows.';

create table rapporteur.issued_file (
    issued_id integer not null references rapporteur.issued,
    path text not null,
    bytes bytea not null,
    sha256 text not null check (sha256 = encode(sha256(bytes), 'hex')),
    primary key (issued_id, path)
);
comment on table rapporteur.issued_file is 'The files of a document that went out.';

create function rapporteur.refuse_change()
returns trigger
language plpgsql
as $$
begin
    raise exception using
        errcode = 'restrict_violation',
        message = format('%s of %I is refused: what was issued stays as it was issued', lower(tg_op), tg_table_name),
        hint = 'Correct the data and issue a corrigendum: rapporteur corrigendum SYMBOL --issue';
end
$$;
create trigger stays_as_issued before update or delete or truncate on rapporteur.issued
for each statement execute function rapporteur.refuse_change();
create trigger stays_as_issued before update or delete or truncate on rapporteur.issued_file
for each statement execute function rapporteur.refuse_change();

alter table rapporteur.batch add column reverts integer references rapporteur.batch;
comment on column rapporteur.batch.reverts is 'The batch that this one undoes, if any.';
