-- Which body treats which concern; stated and inferred are kept apart.
--
-- Grain:   one row for each edition, body, concern and function
create or replace view analysis.coverage as
select
    b.edition,
    c.body,
    c.concern,
    c.function,
    c.basis,
    rapporteur.worded(c.evidence) as evidence,
    array_to_string(c.paragraph, ';') as paragraph,
    b.mechanism,
    row_number() over (
        partition by b.edition order by c.body collate "C", c.concern collate "C", c.function collate "C"
    ) as position
from rapporteur.coverage as c
inner join rapporteur.read_bodies as b
    on b.consultation_id = c.consultation_id
    and b.body = c.body
    and rapporteur.known(c.from_batch, c.until_batch, b.batch);
comment on view analysis.coverage is 'Which body treats which concern, with its paragraphs; stated or inferred, never both.';
comment on column analysis.coverage.function is 'What the body does about the concern.';
