-- Which answers name an instrument of the register, and how many respondents gave one of them.
alter table rapporteur.instruments add column expression text;

create table rapporteur.instrument_result (
    build_id integer not null references rapporteur.build on delete cascade,
    instrument text not null,
    count integer,
    primary key (build_id, instrument)
);
comment on table rapporteur.instrument_result is
    'How many respondents named each instrument of the registers; empty where the edition hides it.';
