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
