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
comment on column analysis.sensitivity.rule is 'The other rule of counting: without joint expansion, without late replies, members only, weighted by an attribute.';
comment on column analysis.sensitivity.plain_count is 'What the figure counts by the usual rules.';
comment on column analysis.sensitivity.plain_base is 'Its base by the usual rules.';
comment on column analysis.sensitivity.plain_share is 'Its share by the usual rules.';
comment on column analysis.sensitivity.count is 'What it would count by the other rule.';
comment on column analysis.sensitivity.base_size is 'Its base by the other rule.';
comment on column analysis.sensitivity.difference is 'share less plain_share.';
comment on column analysis.sensitivity.standing is 'By the usual rules: majority, half or minority of the base.';
comment on column analysis.sensitivity.stands is 'By the other rule: majority, half or minority of the base.';
