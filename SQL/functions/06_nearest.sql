-- The known name that is most like a wrong one, or null if none is near.
--
-- Params:  $1 text    what was written
--          $2 text[]  the names that exist
create or replace function rapporteur.nearest(written text, names text[])
returns text
language sql immutable parallel safe
return (
    select name
    from unnest(names) as name
    where rapporteur.levenshtein(left(lower(written), 255), left(lower(name), 255))
        <= greatest(2, length(written) / 3)
    order by rapporteur.levenshtein(left(lower(written), 255), left(lower(name), 255)), name collate "C"
    limit 1
);
