-- The answers that count: of several coders' sheets of one reply, the settled one.
--
-- Grain:   one row for each answer of a sheet
-- Params:  $1 integer  consultation
--          $2 integer  batch
-- Order:   none
create or replace function rapporteur.coded_answers(consultation_id integer, batch integer)
returns table (
    sheet text, reply text, question text, option text, value_low numeric, value_high numeric
)
language sql stable parallel safe
begin atomic
    select s.sheet, s.reply, s.question, s.option, s.value_low, s.value_high
    from (
        select
            h.*,
            -- "settled" wins, then the sheet without a coder, then the first coder by name.
            dense_rank() over (
                partition by h.sheet
                order by (h.coder = 'settled') desc, h.coder collate "C"
            ) as preference
        from rapporteur.sheets as h
        where h.consultation_id = coded_answers.consultation_id
            and rapporteur.known(h.from_batch, h.until_batch, coded_answers.batch)
    ) as s
    where s.preference = 1;
end;
