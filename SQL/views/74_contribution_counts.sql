-- Contributions by body, kind, topic and kind of contributor.
--
-- Grain:   one row for each edition, body, kind, topic and kind of contributor
create or replace view analysis.contribution_counts as
select
    c.edition,
    c.body,
    c.instrument,
    c.kind,
    c.topic,
    c.contributor_kind,
    count(*) filter (where coalesce(c.status, 'received') = 'received') as received,
    count(*) filter (where c.status = 'expected') as expected,
    count(distinct c.contributor) as contributors,
    row_number() over (
        partition by c.edition
        order by
            c.body collate "C" nulls last, c.instrument collate "C" nulls last, c.kind collate "C",
            c.topic collate "C" nulls last, c.contributor_kind collate "C" nulls last
    ) as position
from rapporteur.read_contributions as c
group by c.edition, c.body, c.instrument, c.kind, c.topic, c.contributor_kind;
comment on view analysis.contribution_counts is 'Contributions by body, kind, topic and kind of contributor, what is expected apart.';
comment on column analysis.contribution_counts.received is 'How many were received.';
comment on column analysis.contribution_counts.expected is 'How many are still expected.';
comment on column analysis.contribution_counts.contributors is 'How many contributed.';
