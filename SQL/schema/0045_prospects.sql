-- Rules by which a text assesses prospects: sentences, each with the figure that it rests on and the
-- thresholds between which it is true.
create table rapporteur.prospects (
    consultation_id integer not null references rapporteur.consultation,
    from_batch integer not null,
    until_batch integer,
    prospect text not null,
    position integer,
    figure text not null,
    low numeric not null,
    high numeric not null,
    "of" text not null,
    text jsonb not null default '{}',
    primary key (consultation_id, prospect, from_batch)
);
