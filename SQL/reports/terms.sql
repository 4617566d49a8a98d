-- Words for the codes and names in open columns of the registers, in one language: those that the
-- consultation gives, and names of States and regions, which such columns may hold in English.
--
-- Grain:   one row for each term that has a word
-- Params:  $1 integer  build
--          $2 text     language
-- Order:   term
with

word as (

    select 1 as place, t.term, t.label ->> $2::text as word
    from rapporteur.build as b
    inner join rapporteur.terms as t
        on t.consultation_id = b.consultation_id
        and rapporteur.known(t.from_batch, t.until_batch, b.batch)
    where b.build_id = $1::integer
    union all
    select 2, n.name ->> 'en', n.name ->> $2::text
    from rapporteur.build as b
    inner join rapporteur.state_name as n
        on (n.valid_from is null or n.valid_from <= b.cutoff)
        and (n.valid_to is null or n.valid_to >= b.cutoff)
    where b.build_id = $1::integer
    union all
    select 3, r.name ->> 'en', r.name ->> $2::text
    from rapporteur.region as r

)

select distinct on (w.term collate "C") w.term, w.word
from word as w
where w.term is not null and w.word is not null
order by w.term collate "C", w.place, w.word collate "C"
