-- Makes sure that the consultation is there and gives the number that its next batch will have.
--
-- The caller holds the loader's lock, so numbers have no gaps and are given in the order of commit.
--
-- Grain:   one row; is_first where nothing is stored of the consultation yet
-- Params:  $1 text    code of the consultation
--          $2 jsonb   its title by language
--          $3 text[]  its languages
with

known as (

    insert into rapporteur.consultation (consultation, title, languages)
    values ($1::text, $2::jsonb, $3::text[])
    on conflict (consultation) do update
    set title = excluded.title, languages = excluded.languages
    returning consultation_id

)

select
    known.consultation_id,
    coalesce((select max(b.batch) from rapporteur.batch as b), 0) + 1 as batch,
    not exists (
        select from rapporteur.batch as b where b.consultation_id = known.consultation_id
    ) as is_first
from known
