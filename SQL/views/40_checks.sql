-- The sums that must hold, and whether they do.
--
-- Grain:   one row for each edition and check
create or replace view analysis.checks as
select
    b.edition,
    r.check_name as "check",
    r.subject,
    r.holds,
    r.severity,
    r.detail,
    r.position
from rapporteur.read_edition as b
inner join rapporteur.check_result as r on r.build_id = b.build_id;
comment on view analysis.checks is 'The sums that must hold in every edition, and whether they do.';
comment on column analysis.checks.check is 'Which sum it is.';
comment on column analysis.checks.subject is 'Question, figure or table that was checked.';
comment on column analysis.checks.holds is 'Whether it holds.';
comment on column analysis.checks.severity is 'error, or warning where it is unknown whether options exclude each other.';
comment on column analysis.checks.detail is 'The two sides that were compared.';
