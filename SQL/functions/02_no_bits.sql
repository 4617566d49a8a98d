-- A bitmap without one bit set. Cut from a constant, for reading as many digits takes two hundred times as long.
--
-- Params:  $1 integer  length in bits, at most chunk_size()
create or replace function rapporteur.no_bits(length integer)
returns bit varying
language sql immutable parallel safe
return substring(b'0'::bit(64000) from 1 for length)::bit varying;
