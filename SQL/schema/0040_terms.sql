-- Words for codes and names in open columns of the registers: kinds, classes, topics, levels, roles,
-- places, parties, symbols in words. Reports in other languages than English need them.
create table rapporteur.terms (
    consultation_id integer not null references rapporteur.consultation,
    from_batch integer not null,
    until_batch integer,
    term text not null,
    label jsonb not null default '{}',
    primary key (consultation_id, term, from_batch)
);
