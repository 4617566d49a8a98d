-- Who moved, or stayed, from an earlier edition to a later one, question by question.
--
-- Grain:   one row for each edition, earlier edition, respondent and question with one answer
create or replace view analysis.moves as
select
    m.edition,
    m.from_edition,
    m.respondent,
    case when m.respondent is not null
        then coalesce(rapporteur.worded(w.label), rapporteur.worded(s.name), m.respondent)
    end as name,
    m.question,
    coalesce(rapporteur.worded(q.label), m.question) as question_label,
    m.option_before,
    m.option_after,
    m.option_before is distinct from m.option_after as moved
from rapporteur.read_moves as m
inner join rapporteur.questions as q
    on q.consultation_id = m.consultation_id
    and q.question = m.question
    and rapporteur.known(q.from_batch, q.until_batch, m.batch)
left join rapporteur.respondents as w
    on w.consultation_id = m.consultation_id
    and w.respondent = m.respondent
    and rapporteur.known(w.from_batch, w.until_batch, m.batch)
left join lateral (
    select n.name
    from rapporteur.state_name as n
    where n.state = m.respondent
        and (n.valid_from is null or n.valid_from <= m.cutoff)
        and (n.valid_to is null or n.valid_to >= m.cutoff)
    order by n.valid_from desc nulls last
    limit 1
) as s on true;
comment on view analysis.moves is
    'Who moved: one row for each edition, earlier edition, respondent and question with one answer that it answered in both. Confidential ones are without a name.';
comment on column analysis.moves.from_edition is 'The earlier edition, by its cut-off date.';
comment on column analysis.moves.option_before is 'The answer in the earlier edition.';
comment on column analysis.moves.option_after is 'The answer in this one.';
comment on column analysis.moves.moved is 'Whether the two differ.';
