-- Every option of every edition, in the order of the codebook.
--
-- Grain:   one row for each edition, question and option
create or replace view analysis.options as
select
    b.edition,
    r.question,
    r.option,
    rapporteur.worded(o.label) as label,
    o.parent,
    r.count,
    q.answered,
    q.asked,
    round(r.count::numeric / nullif(q.answered, 0), 4) as share_of_answered,
    r.depth,
    r.ordinal
from rapporteur.read_edition as b
inner join rapporteur.option_result as r on r.build_id = b.build_id
inner join rapporteur.question_result as q on q.build_id = b.build_id and q.question = r.question
inner join rapporteur.options as o
    on o.consultation_id = b.consultation_id
    and o.question = r.question
    and o.option = r.option
    and rapporteur.known(o.from_batch, o.until_batch, b.batch);
comment on view analysis.options is
    'Every option of every edition: how many respondents gave it or an option below it.';
comment on column analysis.options.count is 'Respondents that gave it or an option below it: each once.';
comment on column analysis.options.parent is 'The option that it stands below, a net; empty at the top.';
comment on column analysis.options.share_of_answered is 'count / answered, from 0 to 1, four decimals.';
