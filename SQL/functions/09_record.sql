-- All that is counted, whether kept one by one or as a row of an open survey.
--
-- Grain:   one row for each version of a reply for one respondent, or of an unlinked sheet
create or replace view rapporteur.record as
select consultation_id, record_no, reply, respondent, sheet, answers, from_batch, until_batch, chunk
from rapporteur.listed_record
union all
select consultation_id, record_no, reply, reply, null, null, from_batch, until_batch, chunk
from rapporteur.wide_reply
where respondent is null
union all
select consultation_id, record_no, reply, respondent, null, null, from_batch, until_batch, chunk
from rapporteur.wide_reply
where respondent is not null;
comment on view rapporteur.record is
    'One row for each thing that is counted: a reply for one respondent, or an unlinked sheet. A changed answer makes a new record.';
