-- A bitmap made as long as its chunk is now: bits that came later are not set in an older bitmap.
create or replace function rapporteur.fit(bits bit varying, length integer)
returns bit varying
language sql immutable parallel safe
return case
    when length(bits) = length then bits
    else bits || rapporteur.no_bits(length - length(bits))
end;
