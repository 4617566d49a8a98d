-- What organizations answered, apart from Governments.
--
-- Grain:   one row for each edition and option of a question that an organization answered
create or replace view analysis.organizations as
select e.edition, o.*
from rapporteur.read_open_edition as e
cross join lateral rapporteur.organizations(e.build_id) as o;
comment on view analysis.organizations is
    'The tally of organizations'' replies: one row for each edition and option of a question that one of them answered. Who they are is in analysis.replies.';
comment on column analysis.organizations.count is 'Organizations that gave it.';
comment on column analysis.organizations.answered is 'Organizations that answered the question.';
comment on column analysis.organizations.organizations is 'Organizations that replied.';
