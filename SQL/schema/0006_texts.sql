-- Report templates of a consultation, versioned like every other input.

create table rapporteur.texts (
    consultation_id integer not null references rapporteur.consultation,
    from_batch integer not null,
    until_batch integer,
    path text not null,
    language text not null,
    text text not null,
    primary key (consultation_id, path, from_batch)
);
comment on table rapporteur.texts is 'Templates from the folder text/ of the consultation: one row for each version of a file.';
