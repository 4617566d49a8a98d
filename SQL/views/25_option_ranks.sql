-- The options of every question by how many gave them: equal counts share a rank.
--
-- The two after two first ones are third, as in a race. Options are ranked beside their like: those of
-- the question itself, or those below one parent. What nobody gave has no rank.
--
-- Grain:   one row for each edition, question and option that somebody gave
create or replace view analysis.option_ranks as
select
    o.edition,
    o.question,
    o.parent,
    rank() over (partition by o.edition, o.question, o.parent order by o.count desc) as rank,
    count(*) over (partition by o.edition, o.question, o.parent, o.count) as sharing_the_rank,
    o.option,
    o.label,
    o.count,
    o.answered as base_size,
    o.share_of_answered as share,
    o.ordinal
from analysis.options as o
where o.count > 0;
comment on view analysis.option_ranks is
    'The options of every question by how many gave them: one row for each option given. Equal counts share a rank, and the base stands beside each count.';
comment on column analysis.option_ranks.sharing_the_rank is 'How many options have this rank.';
comment on column analysis.option_ranks.rank is '1 for the option that most respondents gave; equal counts share a rank, and the next is counted on.';
comment on column analysis.option_ranks.base_size is 'Respondents that answered the question.';
