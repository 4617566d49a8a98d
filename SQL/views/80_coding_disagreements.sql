-- What coders have to settle, and what they settled.
--
-- Grain:   one row for each edition, question and sheet on which coders differ
create or replace view analysis.coding_disagreements as
select e.edition, d.*
from rapporteur.read_open_edition as e
cross join lateral rapporteur.coding_disagreements(e.build_id) as d;
comment on view analysis.coding_disagreements is
    'Where coders differ: one row for each edition, question and sheet. A sheet whose coder is "settled" decides; all sheets are kept.';
comment on column analysis.coding_disagreements.readings is 'What each coder read.';
comment on column analysis.coding_disagreements.settled_as is 'What the sheet of the coder "settled" says; empty while nobody has decided.';
comment on column analysis.coding_disagreements.state is 'settled or open.';
