-- Commitments with the number of parties expected, on record, and by what they reported.
--
-- Grain:   one row for each edition, commitment and review
create or replace view analysis.commitment_counts as
select
    s.edition,
    s.commitment,
    s.title,
    s.kind,
    s.body,
    s.review,
    s.expected,
    count(s.respondent) as parties,
    s.expected - count(s.respondent) as parties_missing,
    count(s.respondent) filter (where s.progress <> 'not reported') as reported,
    count(s.respondent) filter (where s.progress = 'not reported') as not_reported,
    case when count(s.respondent) = 0 then min(s.progress) end as state,
    row_number() over (partition by s.edition order by min(s.position)) as position
from analysis.commitments as s
group by s.edition, s.commitment, s.title, s.kind, s.body, s.review, s.expected;
comment on view analysis.commitment_counts is 'Commitments, items of plans and country plans: parties expected and on record, how many reported.';
comment on column analysis.commitment_counts.state is 'What is on record of an item that has no parties, such as an item of a plan.';
comment on column analysis.commitment_counts.parties_missing is 'Parties expected that nobody named: stated number less those on record.';
comment on column analysis.commitment_counts.parties is 'How many parties are on record.';
comment on column analysis.commitment_counts.reported is 'How many reported progress.';
comment on column analysis.commitment_counts.not_reported is 'How many did not: silence, and no mark.';
