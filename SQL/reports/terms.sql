-- Words for the codes and names in open columns of the registers, in one language.
--
-- Grain:   one row for each term that has a word
-- Params:  $1 integer  build
--          $2 text     language
-- Order:   term
select
    t.term,
    t.label ->> $2::text as word
from rapporteur.build as b
inner join rapporteur.terms as t
    on t.consultation_id = b.consultation_id
    and t.label ->> $2::text is not null
    and rapporteur.known(t.from_batch, t.until_batch, b.batch)
where b.build_id = $1::integer
order by t.term collate "C"
