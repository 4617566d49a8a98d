-- The tables that grow with the replies, in the order in which they are distributed: each row of theirs belongs to
-- one chunk. Whatever else there is stays on one machine, the coordinator:
--
-- - Citus refuses functions in SQL that read a table it knows, reference tables among them, where they take
--   parameters: the codebook, the builds and the registers are read by a hundred of these;
-- - a statement that reads a table it knows may not call a function that reads another;
-- - `replies`, `issued` and `issued_file` have triggers, which it refuses;
-- - numbers of builds, runs and consultations are integer identities, which it refuses.
--
-- What a unit needs of these tables travels with its statement, as arrays.
create or replace function rapporteur.tables_by_chunk()
returns text[]
language sql immutable parallel safe
return array['option_index', 'edition_index', 'wide_reply', 'listed_record', 'answer_value'];
