-- What somebody contributed: chapters, statistics, terms, information, pledges, loans.
--
-- Grain:   one row for each edition and contribution
create or replace view analysis.contributions as
select
    c.edition,
    c.contribution,
    coalesce(rapporteur.worded(c.title), c.contribution) as title,
    c.kind,
    c.body,
    c.instrument,
    c.activity,
    c.event,
    c.contributor,
    c.contributor_kind,
    c.topic,
    c.region,
    c.status,
    c.reference_from,
    c.reference_to,
    c.date_from,
    c.date_to,
    c.precision,
    -- At least so many days: from the end of what it is about to the first day it may have come.
    c.date_from - c.reference_to as days_late_at_least,
    c.version,
    case
        when c.version is null then null
        when c.version = max(c.version) over (partition by c.edition, c.kind, c.body, c.topic) then 'yes'
        else 'no'
    end as current_version,
    c.amount,
    c.currency,
    array_to_string(c.paragraph, ';') as paragraph,
    row_number() over (partition by c.edition order by c.position, c.contribution collate "C") as position
from rapporteur.read_contributions as c;
comment on view analysis.contributions is 'What somebody contributed, each counted once: a chapter of a report, statistics of a year, a term, information, a pledge, a loan.';
comment on column analysis.contributions.current_version is 'One version of each term or topic is current: the highest.';
comment on column analysis.contributions.contribution is 'Code of the contribution.';
comment on column analysis.contributions.topic is 'What it is about, by the consultation''s code.';
comment on column analysis.contributions.reference_from is 'First day of the time that it is about.';
comment on column analysis.contributions.reference_to is 'Last day of the time that it is about.';
comment on column analysis.contributions.days_late_at_least is 'Days after it was due, at the least; empty where it was not late.';
comment on column analysis.contributions.version is 'Its version, as stated.';
comment on column analysis.contributions.amount is 'Amount of a pledge, payment or loan.';
