-- Numbers of replies of open surveys are in the tally index, too: a slice for each binary digit.
--
-- What was loaded before has no slices; its numbers are read from their rows, as they were.
alter table rapporteur.wide_load add column sliced boolean not null default false;
comment on column rapporteur.wide_load.sliced is
    'Whether the numbers of these replies are in slices of the tally index.';
