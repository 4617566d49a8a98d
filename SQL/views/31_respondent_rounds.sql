-- Who answered which letter: the matrix of respondents and rounds, long.
--
-- A confidential reply has no name and is not in here. A reply that may answer one of several letters
-- stands under each of them.
--
-- Grain:   one row for each edition, respondent and round that it answered by the cut-off
create or replace view analysis.respondent_rounds as
select
    r.edition,
    letter.round,
    r.respondent,
    r.name,
    count(*) as replies,
    bool_or(r.on_behalf_of is null) as by_itself,
    bool_or(r.on_behalf_of is not null) as by_a_group,
    bool_or(r.status = 'acknowledgement') as acknowledged,
    bool_or(r.status = 'substantive') as substantive,
    bool_or(r.speaks) as speaks
from analysis.replies as r
cross join unnest(string_to_array(r.round, ';')) as letter(round)
where r.respondent is not null
    and r.reason <> 'after the cut-off'
group by r.edition, letter.round, r.respondent, r.name;
comment on view analysis.respondent_rounds is
    'Who answered which letter: one row for each edition, respondent and round. Confidential replies are not in here.';
comment on column analysis.respondent_rounds.speaks is 'Whether the reply to this letter is the one that counts.';
comment on column analysis.respondent_rounds.replies is 'How many communications it sent to this letter.';
comment on column analysis.respondent_rounds.by_itself is 'Whether it wrote itself.';
comment on column analysis.respondent_rounds.by_a_group is 'Whether a group wrote on its behalf.';
comment on column analysis.respondent_rounds.acknowledged is 'Whether it said that a reply will follow.';
comment on column analysis.respondent_rounds.substantive is 'Whether there was a reply with substance.';
