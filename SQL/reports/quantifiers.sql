-- The words that may stand for a count or a share.
--
-- Grain:   one row for each word
-- Params:  $1 integer  build
--          $2 text     language
-- Order:   word
select
    q.word,
    q.low,
    q.high,
    q."of"
from rapporteur.build as b
inner join rapporteur.quantifiers as q
    on q.consultation_id = b.consultation_id
    and q.language = $2::text
    and rapporteur.known(q.from_batch, q.until_batch, b.batch)
where b.build_id = $1::integer
order by q.word collate "C"
