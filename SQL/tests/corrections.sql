-- Corrections: what a batch did is taken back by another, what went out is never changed.
begin;
set local client_min_messages = warning;
create extension if not exists pgtap;
select plan(11);

insert into rapporteur.consultation (consultation) values ('corrections') returning consultation_id \gset
insert into rapporteur.batch (batch, consultation_id, program, reason)
select n, :consultation_id, 'test', 'load ' || n
from generate_series(2000001, 2000004) as n;

-- Load 1 brings a and b; load 2 changes a, ends b, brings c; load 4 will take load 2 back.
insert into rapporteur.replies (consultation_id, from_batch, until_batch, reply, round, respondent, received_on, status)
values
    (:consultation_id, 2000001, 2000002, 'a', '{one}', 'AAA', '2001-03-01', 'substantive'),
    (:consultation_id, 2000001, 2000002, 'b', '{one}', 'BBB', '2001-03-01', 'substantive'),
    (:consultation_id, 2000002, null, 'a', '{one}', 'AAA', '2001-04-01', 'substantive'),
    (:consultation_id, 2000002, null, 'c', '{one}', 'CCC', '2001-03-01', 'substantive');

select results_eq(
    format('select batch, event, key from rapporteur.history(%L)', 'AAA'),
    $$values (2000001, 'new', 'a'), (2000002, 'changed', 'a')$$,
    'a respondent has the history of its replies'
);
select is(
    (select h.changes from rapporteur.history('a') as h where h.event = 'changed'),
    '{"received_on": {"was": "2001-03-01", "is": "2001-04-01"}}'::jsonb,
    'a change tells what was and what is'
);
select results_eq(
    $$select batch, event, reason from rapporteur.history('b')$$,
    $$values (2000001, 'new', 'load 2000001'), (2000002, 'ended', 'load 2000002')$$,
    'an end has its batch and its reason'
);
select is_empty($$select * from rapporteur.history('nobody')$$, 'what never was has no history');

select results_eq(
    format('select added, changed, ended, conflicts from rapporteur.revert_resource(%s, %L, 2000002, 2000004)', :consultation_id, 'replies'),
    $$values (1, 1, 1, '{}'::text[])$$,
    'taking back brings b again, changes a back, ends c'
);
select results_eq(
    format(
        'select reply, received_on from rapporteur.replies where consultation_id = %s and until_batch is null order by reply',
        :consultation_id
    ),
    $$values ('a', '2001-03-01'::date), ('b', '2001-03-01'::date)$$,
    'what stands is what stood before'
);
select results_eq(
    format(
        'select reply from rapporteur.replies where consultation_id = %s and rapporteur.known(from_batch, until_batch, 2000002) order by reply',
        :consultation_id
    ),
    $$values ('a'), ('c')$$,
    'what was known in between is still known'
);
select results_eq(
    format('select conflicts from rapporteur.revert_resource(%s, %L, 2000001, 2000005)', :consultation_id, 'replies'),
    $$values ('{a,b}'::text[])$$,
    'rows that later batches changed again are named and left alone'
);

insert into rapporteur.build (consultation_id, symbol, cutoff, batch, state, program)
values (:consultation_id, 'CORR', '2001-12-31', 2000001, 'built', 'test') returning build_id \gset
insert into rapporteur.issued (consultation_id, edition, number, symbol, build_id, program, passages)
values (:consultation_id, 'CORR', 0, 'CORR', :build_id, 'test', '{}') returning issued_id \gset
select throws_ok(
    'update rapporteur.issued set symbol = ''OTHER''', '23001', null, 'what was issued is not changed'
);
select throws_ok('delete from rapporteur.issued', '23001', null, 'what was issued is not deleted');
select throws_ok(
    format('insert into rapporteur.issued_file values (%s, ''x'', ''a'', ''b'')', :issued_id), '23514', null,
    'a file is kept with its true checksum'
);

select finish();
rollback;
