-- Records of a chunk: 64,000 bits are 8,000 bytes, the most that stays in a page without TOAST.
create or replace function rapporteur.chunk_size()
returns integer
language sql immutable parallel safe
return 64000;
