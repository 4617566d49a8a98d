-- What readers must not see of a reply is decided when it is stored, not when it is read.
--
-- A reply is hidden where it is confidential, at the batch of a build or at any later one, and where the
-- reply that supersedes it is: "superseded" beside a name, by nobody that can be seen, would give away who
-- wrote the other. Readers' views take the columns that begin with `shown_`, so that no filter, statistic
-- or plan of a query of theirs has a hidden name in it.
alter table rapporteur.reply_result add column hidden boolean not null default false;
alter table rapporteur.reply_result add column shown_reply text
    generated always as (case when hidden then null else reply end) stored;
alter table rapporteur.reply_result add column shown_respondent text
    generated always as (case when hidden then null else respondent end) stored;
comment on column rapporteur.reply_result.hidden is
    'Whether readers are shown neither the reply nor whom it speaks for.';

update rapporteur.reply_result as r
set hidden = true
from rapporteur.build as b
where b.build_id = r.build_id
    and exists (
        select
        from rapporteur.replies as p
        where p.consultation_id = b.consultation_id
            and p.reply in (r.reply, r.superseded_by)
            and p.confidential = 'yes'
            and (p.until_batch is null or (p.from_batch <= b.batch and p.until_batch > b.batch))
    );

-- What is asked for one respondent, or one answer, is found without looking at all of them.
create index reply_result_shown on rapporteur.reply_result (build_id, shown_respondent);
create index reply_result_shown_reply on rapporteur.reply_result (build_id, shown_reply);
create index sheets_reply on rapporteur.sheets (consultation_id, reply);
create index sheets_answer on rapporteur.sheets (consultation_id, question, option);
