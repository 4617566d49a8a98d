-- What figures would say under other rules of counting, and where a conclusion would turn.
--
-- Grain:   one row for each edition, figure (count or share) and rule that changes something
create or replace view analysis.sensitivity as
select e.edition, s.*
from rapporteur.read_open_edition as e
cross join lateral rapporteur.sensitivity(e.build_id) as s;
comment on view analysis.sensitivity is
    'What the numbers do not say: one row for each edition, figure and other rule of counting: without joint expansion, without late replies, members only, weighted by an attribute that the edition names.';
comment on column analysis.sensitivity.turns is 'Whether a majority becomes a minority, or half, or the other way round; empty where it is not known.';
comment on column analysis.sensitivity.remark is 'Why it is not known.';
