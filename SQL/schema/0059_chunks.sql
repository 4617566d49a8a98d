-- Whatever is said of single records says of which chunk, too: a chunk is what several machines share by, and
-- its rows stay together. The key of a distributed table has to name what it is distributed by.
--
-- 64,000 is rapporteur.chunk_size() of every database that was ever made. The column is computed once, for the
-- rows that are there; from then on it is written, for nothing can be distributed by a computed column.
alter table rapporteur.wide_reply
    add column chunk integer not null generated always as (record_no / 64000) stored;
alter table rapporteur.wide_reply alter column chunk drop expression;
comment on column rapporteur.wide_reply.chunk is 'The chunk of the tally index that the record is in.';

alter table rapporteur.listed_record
    add column chunk integer not null generated always as (record_no / 64000) stored;
alter table rapporteur.listed_record alter column chunk drop expression;
alter table rapporteur.listed_record drop constraint record_pkey;
alter table rapporteur.listed_record add primary key (consultation_id, record_no, chunk);
comment on column rapporteur.listed_record.chunk is 'The chunk of the tally index that the record is in.';

alter table rapporteur.answer_value
    add column chunk integer not null generated always as (record_no / 64000) stored;
alter table rapporteur.answer_value alter column chunk drop expression;
alter table rapporteur.answer_value drop constraint answer_value_pkey;
alter table rapporteur.answer_value add primary key (consultation_id, record_no, question, chunk);
comment on column rapporteur.answer_value.chunk is 'The chunk of the tally index that the record is in.';

-- What they did is done where the bitmaps are. Those that called them are made anew.
drop function if exists rapporteur.option_bits(integer, integer) cascade;
drop function if exists rapporteur.leaf_bits(integer, integer, integer, integer, integer, text) cascade;
