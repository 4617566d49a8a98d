-- Explaining a figure, and whom the next letter goes to: given and expected.
begin;
set local client_min_messages = warning;
create extension if not exists pgtap;
select plan(10);

insert into rapporteur.consultation (consultation) values ('explaining') returning consultation_id \gset
insert into rapporteur.batch (batch, consultation_id, program, reason)
values (3000001, :consultation_id, 'test', 'first'), (3000002, :consultation_id, 'test', 'second');

insert into rapporteur.editions (consultation_id, from_batch, symbol, cutoff)
values (:consultation_id, 3000001, 'EXPLAINED', '1997-07-30');
insert into rapporteur.rounds (consultation_id, from_batch, round, sent_from, sent_to, due_on, addressees)
values
    (:consultation_id, 3000001, 'one', '1996-02-01', '1996-02-01', '1996-03-31', 'all'),
    (:consultation_id, 3000001, 'two', '1997-02-01', '1997-02-01', '1997-07-20', 'silent');
insert into rapporteur.groups (consultation_id, from_batch, "group", member)
values (:consultation_id, 3000001, 'pair', 'PRT'), (:consultation_id, 3000001, 'pair', 'ESP');
insert into rapporteur.replies (consultation_id, from_batch, reply, round, respondent, on_behalf_of, received_on, status)
values
    (:consultation_id, 3000001, 'fr1', '{one}', 'FRA', null, '1996-03-01', 'substantive'),
    (:consultation_id, 3000001, 'sc1', '{one}', 'SYC', null, '1996-03-01', 'acknowledgement'),
    (:consultation_id, 3000001, 'mn2', '{two}', 'MNG', null, '1997-03-01', 'acknowledgement'),
    (:consultation_id, 3000001, 'pt2', '{two}', 'PRT', 'pair', '1997-03-01', 'substantive'),
    (:consultation_id, 3000001, 'pe2', '{two}', 'PER', null, '1997-03-02', 'substantive');

select results_eq(
    $$select state_of_reply, count(*) from analysis.targets('explaining', 'two', '1997-07-30') group by 1 order by 1$$,
    -- 185 Members: France replied to the first letter, Peru to this one.
    $$values ('joint reply only', 2::bigint), ('promised', 1), ('silent', 180)$$,
    'a letter to the silent goes to those who have not replied to it, promises and joint replies told apart'
);
select results_eq(
    $$select state_of_reply, count(*) from analysis.targets('explaining', 'one', '1997-07-30') group by 1 order by 1$$,
    $$values ('earlier reply on file', 1::bigint), ('joint reply only', 2), ('promised', 1), ('silent', 180)$$,
    'a letter to all goes to every Member but those who replied to it'
);
select results_eq(
    $$select state_of_reply, count(*) from analysis.targets('explaining', 'two', '1997-07-30', acknowledged => false)
    group by 1 order by 1$$,
    -- Mongolia acknowledged this letter, Seychelles the first one.
    $$values ('joint reply only', 2::bigint), ('silent', 179)$$,
    'where a promise is enough, whoever acknowledged this letter or an earlier one is left out'
);
select is(
    (select t.days_overdue from analysis.targets('explaining', 'two', '1997-07-30') as t where t.respondent = 'MNG'),
    10,
    'days overdue are counted from the due date'
);
select throws_ok(
    $$select * from analysis.targets('explaining', 'three', '1997-07-30')$$, '22023',
    'there is no round "three" in consultation "explaining"', 'an unknown round is named'
);

insert into rapporteur.figures (consultation_id, from_batch, figure, position, expression, base, measure, label)
values (:consultation_id, 3000001, 'all', 1, 'named:yes', 'named:yes', 'count', '{"en": "all of them"}');
insert into rapporteur.build (consultation_id, symbol, cutoff, batch, state, program)
values (:consultation_id, 'EXPLAINED', '1997-07-30', 3000001, 'built', 'test') returning build_id as older \gset
insert into rapporteur.build (consultation_id, symbol, cutoff, batch, state, program)
values (:consultation_id, 'EXPLAINED', '1997-07-30', 3000002, 'built', 'test') returning build_id as newer \gset
insert into rapporteur.current_build values (:consultation_id, 'EXPLAINED', :newer);
insert into rapporteur.figure_result (build_id, figure, position, measure, value, base_size, share)
values (:older, 'all', 1, 'count', 4, 8, 0.5), (:newer, 'all', 1, 'count', 4, 8, 0.5);

select results_eq(
    $$select explanation from analysis.explain('EXPLAINED', 'all') where item in ('value', 'base', 'last changed')$$,
    $$values ('4 of 8, 50.0 per cent'), ('8: named:yes, all of them'), ('by batch 3000001: first')$$,
    'a figure is explained by its base, and by the batch that changed it, not the one that left it alone'
);
insert into rapporteur.questions (consultation_id, from_batch, question, position, kind, label)
values (:consultation_id, 3000001, 'view', 1, 'single', '{"en": "view of it"}');
insert into rapporteur.options (consultation_id, from_batch, question, option, position, label)
values (:consultation_id, 3000001, 'view', 'yes', 1, '{"en": "in favour"}');
insert into rapporteur.figures (consultation_id, from_batch, figure, position, expression, base, measure, label)
values
    (:consultation_id, 3000001, 'known', 2, 'view:*', 'named:yes', 'count', '{"en": "those whose view is known"}'),
    (:consultation_id, 3000001, 'yes', 3, 'view:yes', 'view:*', 'count', '{"en": "those in favour"}'),
    (:consultation_id, 3000001, 'some', 4, 'view:yes & joint:no', 'view:yes', 'share', '{"en": "of them by themselves"}'),
    (:consultation_id, 3000001, 'lead', 5, 'event:a & event:b', null, 'lead_time', '{"en": "lead time"}');
insert into rapporteur.figure_result (build_id, figure, position, measure, value, base_size, share, asked, answered, silent)
values
    (:newer, 'known', 2, 'count', 6, 8, 0.75, 8, 6, 2), (:newer, 'yes', 3, 'count', 4, 6, 0.6667, 8, 6, 2),
    (:newer, 'some', 4, 'share', 75, 4, 0.75, 8, 6, 2), (:newer, 'lead', 5, 'lead_time', 2.5, null, null, null, null, null);
select results_eq(
    $$select item, explanation from analysis.explain('EXPLAINED', 'some')
    where item in ('sentence', 'base', 'base within', 'meaning')$$,
    $$values
        ('sentence', '75 per cent of 4: of them by themselves.'),
        ('meaning', 'view:yes is view of it: in favour'),
        ('base', '4: view:yes, those in favour'),
        ('base within', '4 of 6: view:yes, those in favour (asked 8, answered 6, silent 2)'),
        ('base within', '6 of 8: view:*, those whose view is known (asked 8, answered 6, silent 2)')$$,
    'a base explains itself, down to everybody'
);
select results_eq(
    $$select explanation from analysis.explain('EXPLAINED', 'yes') where item in ('sentence', 'value')$$,
    $$values ('4 of 6: those in favour, 66.7 per cent.'), ('4 of 6, 66.7 per cent')$$,
    'a count is told in a sentence'
);
select results_eq(
    $$select explanation from analysis.explain('EXPLAINED', 'lead') where item = 'rule'$$,
    $$values ('years from the first day of one event to that of the other')$$,
    'each measure has its rule'
);

select throws_ok(
    $$select * from analysis.explain('EXPLAINED', 'al')$$, '22023', 'there is no figure "al" in EXPLAINED',
    'an unknown figure is named'
);

select finish();
rollback;
