-- Replies of an open survey by when they came.
--
-- Grain:   one row for each edition, day and letter, or letters, of a wide file
create or replace view analysis.receipts as
select
    e.edition,
    array_to_string(c.round, ';') as round,
    c.received_on,
    c.received_by,
    w.replies,
    w.punctuality,
    w.speaks,
    w.reason
from rapporteur.read_edition as e
inner join rapporteur.wide_result as w on w.build_id = e.build_id
inner join rapporteur.receipt as c
    on c.consultation_id = e.consultation_id
    and c.receipt = w.receipt;
comment on view analysis.receipts is
    'Replies of an open survey (a wide file) by when they came: one row for each edition, day and letter. analysis.replies has every single one.';
comment on column analysis.receipts.received_by is 'The edition in time for which they came, where the day is not known.';
comment on column analysis.receipts.replies is 'How many came.';
comment on column analysis.receipts.punctuality is 'on time <= due date < tolerated <= cut-off < late; unknown without a date.';
comment on column analysis.receipts.speaks is 'Whether they are counted in the edition.';
comment on column analysis.receipts.reason is 'Why, or why not: new, carried over, after the cut-off.';
