-- Which words may stand for which numbers in a text.
--
-- Grain:   one row for each edition, language and word
create or replace view analysis.quantifiers as
select e.edition, q.language, q.word, q.low, q.high, q."of"
from rapporteur.read_edition as e
inner join rapporteur.quantifiers as q
    on q.consultation_id = e.consultation_id
    and rapporteur.known(q.from_batch, q.until_batch, e.batch);
comment on view analysis.quantifiers is
    'Words for numbers: one row for each edition, language and word, with the counts or shares for which a text may use it.';
comment on column analysis.quantifiers.language is 'Language of the word, such as en.';
comment on column analysis.quantifiers.word is 'Such as "several" or "most".';
comment on column analysis.quantifiers.low is 'The least that it may stand for.';
comment on column analysis.quantifiers.high is 'The most that it may stand for.';
comment on column analysis.quantifiers."of" is 'Whether low and high are a count or a share (0 to 1).';
