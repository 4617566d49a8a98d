-- Who speaks in an edition: the counting rules as a table of given and expected.
begin;
set local client_min_messages = warning;
create extension if not exists pgtap;
select plan(4);

insert into rapporteur.consultation (consultation) values ('speaking') returning consultation_id \gset
insert into rapporteur.batch (batch, consultation_id, program) values (1000001, :consultation_id, 'test');

insert into rapporteur.editions (consultation_id, from_batch, symbol, cutoff)
values
    (:consultation_id, 1, 'FIRST', '2001-04-30'),
    (:consultation_id, 1, 'SECOND', '2003-07-31');
insert into rapporteur.rounds (consultation_id, from_batch, round, sent_from, sent_to, due_on, addressees)
values
    (:consultation_id, 1, 'one', '2001-02-01', '2001-02-01', '2001-03-31', 'all'),
    (:consultation_id, 1, 'two', '2003-02-01', '2003-02-01', '2003-03-31', 'all');
insert into rapporteur.groups (consultation_id, from_batch, "group", member, member_from, member_to)
values
    (:consultation_id, 1, 'union', 'm1', null, null),
    (:consultation_id, 1, 'union', 'm2', null, '2002-12-31'),
    (:consultation_id, 1, 'union', 'm3', '2003-01-01', null);

-- Each respondent is one case.
insert into rapporteur.replies
    (consultation_id, from_batch, reply, round, respondent, on_behalf_of, received_on, received_by, status)
select :consultation_id, 1, g.reply, array[g.round], g.respondent, g.on_behalf_of, g.received_on::date, g.received_by, g.status
from (
    values
        ('a1', 'one', 'on_time', null, '2001-03-31', null, 'substantive'),
        ('b1', 'one', 'tolerated', null, '2001-04-30', null, 'substantive'),
        ('c1', 'one', 'late', null, '2001-05-01', null, 'substantive'),
        ('d1', 'one', 'silent_later', null, '2001-03-01', null, 'substantive'),
        ('e1', 'one', 'again', null, '2001-03-01', null, 'substantive'),
        ('e2', 'two', 'again', null, '2003-03-01', null, 'substantive'),
        ('f1', 'one', 'same_views', null, '2001-03-01', null, 'substantive'),
        ('f2', 'two', 'same_views', null, '2003-03-01', null, 'unchanged'),
        ('g1', 'two', 'promises', null, '2003-03-01', null, 'acknowledgement'),
        ('h1', 'one', 'withdraws', null, '2001-03-01', null, 'substantive'),
        ('h2', 'two', 'withdraws', null, '2003-03-01', null, 'withdrawn'),
        ('i1', 'two', 'nothing_to_renew', null, '2003-03-01', null, 'unchanged'),
        ('j1', 'one', 'm1', 'union', '2001-03-01', null, 'substantive'),
        ('k1', 'two', 'm3', null, '2003-03-05', null, 'substantive'),
        ('k2', 'two', 'm1', 'union', '2003-03-05', null, 'substantive'),
        ('l1', 'two', 'undated', null, null, 'SECOND', 'substantive'),
        ('n1', 'one', 'late_undated', null, null, 'SECOND', 'substantive'),
        ('o1', 'two', 'too_late', null, '2003-08-01', null, 'substantive')
) as g(reply, round, respondent, on_behalf_of, received_on, received_by, status);

prepare found as
select s.reply, s.respondent, s.punctuality, s.speaks, s.reason, s.other
from rapporteur.speaking(:consultation_id, 1, '2003-07-31') as s;

prepare expected as
values
    ('a1', 'on_time', 'on time', true, 'carried over', null),
    ('b1', 'tolerated', 'tolerated', true, 'carried over', null),
    ('c1', 'late', 'late', true, 'new', null),
    ('d1', 'silent_later', 'on time', true, 'carried over', null),
    ('e1', 'again', 'on time', false, 'superseded', 'e2'),
    ('e2', 'again', 'on time', true, 'new', null),
    ('f1', 'same_views', 'on time', true, 'renewed', null),
    ('f2', 'same_views', 'on time', false, 'unchanged', 'f1'),
    ('g1', 'promises', 'on time', false, 'acknowledgement', null),
    ('h1', 'withdraws', 'on time', false, 'withdrawn', null),
    ('h2', 'withdraws', 'on time', false, 'withdrawn', null),
    ('i1', 'nothing_to_renew', 'on time', false, 'unchanged', null),
    -- The group as it was on the day: m2 left, m3 joined; what m2 had said stands.
    ('j1', 'm1', 'on time', false, 'superseded', 'k2'),
    ('j1', 'm2', 'on time', true, 'carried over', null),
    -- An own reply beats a joint one of the same day.
    ('k1', 'm3', 'on time', true, 'new', null),
    ('k2', 'm1', 'on time', true, 'new', null),
    ('k2', 'm3', 'on time', false, 'superseded', 'k1'),
    ('l1', 'undated', 'unknown', true, 'new', null),
    ('n1', 'late_undated', 'late', true, 'new', null),
    ('o1', 'too_late', 'late', false, 'after the cut-off', null);

select bag_eq('found', 'expected', 'the newest substantive reply by the cut-off speaks, and each other says why not');

prepare first_edition as
select s.reply, s.respondent
from rapporteur.speaking(:consultation_id, 1, '2001-04-30') as s
where s.speaks;
select bag_eq(
    'first_edition',
    $$values ('a1', 'on_time'), ('b1', 'tolerated'), ('d1', 'silent_later'), ('e1', 'again'),
        ('f1', 'same_views'), ('h1', 'withdraws'), ('j1', 'm1'), ('j1', 'm2')$$,
    'an earlier edition hears what it could hear'
);

select is_empty(
    format(
        $$select s.entity from rapporteur.speaking(%s, 1, '2003-07-31') as s
        where s.speaks group by s.entity having count(*) > 1$$,
        :consultation_id
    ),
    'nobody speaks twice'
);

select set_eq(
    format(
        $$select unnest(s.rounds) from rapporteur.speaking(%s, 1, '2003-07-31') as s where s.reply = 'f1'$$,
        :consultation_id
    ),
    array['one', 'two'],
    'a renewed reply counts for the round that it answered and for the one it was renewed in'
);

select * from finish();
rollback;
