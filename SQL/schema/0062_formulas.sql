-- Questions that nobody answers: their numbers are computed from the answers to others.
alter table rapporteur.questions add column formula text;
comment on column rapporteur.questions.formula is
    'How the number is computed from those given to other questions, such as sessions * weeks * 5; empty for what is answered.';
