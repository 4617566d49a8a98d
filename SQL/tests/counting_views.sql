-- Ranks, who answered which letter, and remarks: given and expected.
begin;
set local client_min_messages = warning;
create extension if not exists pgtap;
select plan(4);

insert into rapporteur.consultation (consultation) values ('views') returning consultation_id \gset
insert into rapporteur.batch (batch, consultation_id, program) values (4000001, :consultation_id, 'test');
insert into rapporteur.editions (consultation_id, from_batch, symbol, cutoff)
values (:consultation_id, 4000001, 'V/1', '2001-06-30');
insert into rapporteur.questions (consultation_id, from_batch, question, position, kind)
values (:consultation_id, 4000001, 'staff', 1, 'multiple');
insert into rapporteur.options (consultation_id, from_batch, question, option, parent, position)
values
    (:consultation_id, 4000001, 'staff', 'division', null, 1), (:consultation_id, 4000001, 'staff', 'iom', null, 2),
    (:consultation_id, 4000001, 'staff', 'ilo', null, 3), (:consultation_id, 4000001, 'staff', 'states', null, 4),
    (:consultation_id, 4000001, 'staff', 'balance', null, 5), (:consultation_id, 4000001, 'staff', 'experts', 'iom', 6);
insert into rapporteur.replies (consultation_id, from_batch, reply, round, respondent, received_on, status, confidential, remark)
values
    (:consultation_id, 4000001, 'a', '{one}', 'SYC', '2001-03-01', 'acknowledgement', 'no', 'welcomes the initiative'),
    (:consultation_id, 4000001, 'b', '{one}', 'MNG', '2001-03-01', 'substantive', 'yes', 'asks for time'),
    (:consultation_id, 4000001, 'c', '{one,two}', 'FRA', '2001-03-01', 'substantive', 'no', null),
    (:consultation_id, 4000001, 'd', '{two}', 'FRA', '2001-09-01', 'substantive', 'no', 'too late');
insert into rapporteur.build (consultation_id, symbol, cutoff, batch, state, program)
values (:consultation_id, 'V/1', '2001-06-30', 4000001, 'built', 'test') returning build_id \gset
insert into rapporteur.current_build values (:consultation_id, 'V/1', :build_id);
insert into rapporteur.question_result (build_id, question, position, asked, answered, silent, mentions, not_asked)
values (:build_id, 'staff', 1, 36, 18, 18, 14, 0);
insert into rapporteur.option_result (build_id, question, option, ordinal, depth, count)
values
    (:build_id, 'staff', 'division', 1, 0, 6), (:build_id, 'staff', 'iom', 2, 0, 3), (:build_id, 'staff', 'ilo', 4, 0, 3),
    (:build_id, 'staff', 'states', 5, 0, 2), (:build_id, 'staff', 'balance', 6, 0, 0), (:build_id, 'staff', 'experts', 3, 1, 2);
insert into rapporteur.reply_result (build_id, reply, respondent, punctuality, speaks, reason, rounds, is_joint, hidden)
values
    (:build_id, 'a', 'SYC', 'on time', false, 'acknowledgement', '{one}', false, false),
    (:build_id, 'b', 'MNG', 'on time', true, 'new', '{one}', false, true),
    (:build_id, 'c', 'FRA', 'on time', true, 'new', '{one,two}', false, false),
    (:build_id, 'd', 'FRA', 'late', false, 'after the cut-off', '{two}', false, false);

select results_eq(
    $$select option, rank, sharing_the_rank, count, base_size from analysis.option_ranks
    where edition = 'V/1' and parent is null order by ordinal$$,
    $$values ('division', 1::bigint, 1::bigint, 6, 18), ('iom', 2, 2, 3, 18), ('ilo', 2, 2, 3, 18), ('states', 4, 1, 2, 18)$$,
    'S32: options with equal counts share a rank, the next is counted on, and the base stands beside each'
);
select results_eq(
    $$select option, rank from analysis.option_ranks where edition = 'V/1' and parent = 'iom'$$,
    $$values ('experts', 1::bigint)$$,
    'S18: an option within an option is ranked among its like'
);
select bag_eq(
    $$select respondent, round, acknowledged, speaks from analysis.respondent_rounds where edition = 'V/1'$$,
    $$values ('SYC', 'one', true, false), ('FRA', 'one', false, true), ('FRA', 'two', false, true)$$,
    'S09: who answered which letter; a confidential reply is not told, a late one not yet'
);
select bag_eq(
    $$select respondent, status, remark from analysis.remarks where edition = 'V/1'$$,
    $$values ('SYC', 'acknowledgement', 'welcomes the initiative'), (null, 'substantive', 'asks for time')$$,
    'S42, S06: a remark is kept, of an acknowledgement too, and without a name where that is asked for'
);

select finish();
rollback;
