-- Questions that are computed from the answers to others: what a formula is compiled to, its numbers, and who has
-- one: given and expected, worked out by hand.
begin;
set local client_min_messages = warning;
create extension if not exists pgtap;
select plan(44);

select is(rapporteur.compile_formula(given), expected, given || ' has its operands first')
from (
    values
        ('a', '=a'), ('a + b * c', '=a,b,c,*,+'), ('(a + b) * c', '=a,b,+,c,*'), ('a-b-c', '=a,b,-,c,-'),
        ('a - (b - 2.5)', '=a,b,2.5,-,-'), ('a * b - c * d + e', '=a,b,*,c,d,*,-,e,+'), ('((2) * a_1)', '=2,a_1,*')
) as g(given, expected);
select is(rapporteur.compile_formula(null), null, 'a question without a formula is none');
select throws_ok(format('select rapporteur.compile_formula(%L)', given), '22023', null, given || ' is no formula')
from (values ('a +'), ('- a'), ('(a'), ('a)'), ('a b'), ('a / b'), (''), ('a (b)'), ('()'), ('a; b')) as g(given);
select is(rapporteur.formula_questions('=b,a,2.5,*,b,-,+'), '{a,b}', 'a formula names each question once');

insert into rapporteur.consultation (consultation) values ('formulas') returning consultation_id \gset
insert into rapporteur.batch (batch, consultation_id, program)
values (1000001, :consultation_id, 'test'), (1000002, :consultation_id, 'test');
insert into rapporteur.editions (consultation_id, from_batch, symbol, cutoff)
values (:consultation_id, 1000001, 'X/FORMULAS', '2001-04-30');
insert into rapporteur.rounds (consultation_id, from_batch, round, sent_from, sent_to, addressees)
values (:consultation_id, 1000001, 'one', '2001-01-01', '2001-01-01', 'all');
insert into rapporteur.questions (consultation_id, from_batch, question, position, kind, unit, asked_of, formula)
values
    (:consultation_id, 1000001, 'first', 1, 'range', 'days', null, null),
    (:consultation_id, 1000001, 'sessions', 2, 'range', 'sessions', null, null),
    (:consultation_id, 1000001, 'weeks', 3, 'range', 'weeks', null, null),
    (:consultation_id, 1000001, 'change', 4, 'number', null, null, null),
    (:consultation_id, 1000001, 'total', 5, 'range', 'days', null, 'first + (sessions - 1) * weeks * 5'),
    (:consultation_id, 1000001, 'gap', 6, 'range', null, 'weeks:*', 'first - sessions'),
    (:consultation_id, 1000001, 'product', 7, 'range', null, null, 'change * sessions'),
    (:consultation_id, 1000001, 'twice', 8, 'number', null, null, '2 * change + 1.50');
insert into rapporteur.options (consultation_id, from_batch, question, option, position, value_low, value_high)
values
    (:consultation_id, 1000001, 'first', 'two_or_three', 1, 2, 3),
    (:consultation_id, 1000001, 'sessions', 'two_or_three', 1, 2, 3),
    (:consultation_id, 1000001, 'weeks', 'one', 1, 1, 1), (:consultation_id, 1000001, 'weeks', 'two', 2, 2, 2);
insert into rapporteur.replies (consultation_id, from_batch, reply, round, respondent, received_on, status)
select :consultation_id, 1000001, 'r' || n, '{one}', 'g' || n, '2001-02-01', 'substantive'
from generate_series(1, 7) as n;
insert into rapporteur.sheets (consultation_id, from_batch, sheet, reply, question, option, value_low, value_high)
select :consultation_id, 1000001, 's' || g.n, 'r' || g.n, g.question, '', g.low, g.high
from (
    values
        (1, 'first', 2, 3), (1, 'sessions', 2, 3), (1, 'weeks', 1, 2),
        (2, 'first', 4, 4), (2, 'sessions', 2, 2), (2, 'weeks', 1, 1), (2, 'change', 3, 3),
        -- At least two days, and no more is known.
        (3, 'first', 2, null), (3, 'sessions', 2, 2), (3, 'weeks', 1, 1),
        (4, 'first', 2, 2), (4, 'sessions', 2, 2),
        (5, 'first', 1, 1), (5, 'sessions', 1, 4), (5, 'weeks', 2, 2), (5, 'change', -3, -3),
        (6, 'sessions', -1, 2), (6, 'change', -2, -2)
) as g(n, question, low, high);
select rapporteur.index_records(:consultation_id, 1000001) \gset made_
select rapporteur.begin_build(:consultation_id, 'X/FORMULAS', 1000001, 'test') as build \gset
insert into rapporteur.current_build values (:consultation_id, 'X/FORMULAS', :build);

create function pg_temp.numbers(question text)
returns text
language sql
return (
    select string_agg(format('%s: %s to %s', r.respondent, v.value_low, v.value_high), ', ' order by r.respondent)
    from rapporteur.questions as q
    cross join lateral rapporteur.numbers_within(
        q.consultation_id, rapporteur.compile_formula(q.formula), 0, 1000
    ) as v
    inner join rapporteur.record as r on r.consultation_id = q.consultation_id and r.record_no = v.record_no
    where q.question = numbers.question and q.until_batch is null
        and q.consultation_id = (select max(c.consultation_id) from rapporteur.consultation as c where c.consultation = 'formulas')
);
-- 2 + 1 * 1 * 5 to 3 + 2 * 2 * 5; 4 + 1 * 1 * 5; 1 + 0 * 2 * 5 to 1 + 3 * 2 * 5.
select is(
    pg_temp.numbers('total'), 'g1: 7 to 23, g2: 9 to 9, g5: 1 to 31',
    'who gave all numbers with both ends has one: not g3, with an open end, nor g4, without weeks'
);
-- 2 - 3 to 3 - 2; 4 - 2; 2 - 2; 1 - 4 to 1 - 1.
select is(
    pg_temp.numbers('gap'), 'g1: -1 to 1, g2: 2 to 2, g4: 0 to 0, g5: -3 to 0',
    'the least difference is the least less the greatest'
);
-- 3 * 2; -3 * 4 to -3 * 1; -2 * 2 to -2 * -1.
select is(
    pg_temp.numbers('product'), 'g2: 6 to 6, g5: -12 to -3, g6: -4 to 2', 'a negative number turns the ends of a range'
);
select is(
    pg_temp.numbers('twice'), 'g2: 7.5 to 7.5, g5: -4.5 to -4.5, g6: -2.5 to -2.5', 'numbers stay numbers, exactly'
);

create function pg_temp.told(expression text)
returns text
language sql
return (
    select concat_ws(' ', t.count, 'of', t.base_size, 'asked', t.asked, 'answered', t.answered, 'silent', t.silent)
    from analysis.tally('X/FORMULAS', expression) as t
);
select is(pg_temp.told(given), expected || ' silent ' || silent, given)
from (
    values
        ('total:*', '3 of 7 asked 7 answered 3', 4), ('!total:*', '4 of 7 asked 7 answered 3', 4),
        ('total<=23', '2 of 7 asked 7 answered 3', 4), ('total<23', '1 of 7 asked 7 answered 3', 4),
        ('total>=7', '2 of 7 asked 7 answered 3', 4), ('total=9', '1 of 7 asked 7 answered 3', 4),
        ('product<0', '1 of 7 asked 7 answered 3', 4), ('product>=-4 & product<=2', '1 of 7 asked 7 answered 3', 4),
        ('total:* & change:*', '2 of 7 asked 7 answered 2', 5),
        -- g4 was not asked, for it named no weeks.
        ('gap:*', '4 of 7 asked 4 answered 3', 1), ('gap>=0', '2 of 7 asked 4 answered 3', 1)
) as g(given, expected, silent);
select results_eq(
    $$select respondent from analysis.evidence('X/FORMULAS', 'total<=23') order by 1$$, $$values ('g1'), ('g2')$$,
    'evidence names them'
);

insert into rapporteur.partial (build_id, scope, item, part, n)
select :build, 'values', p.item, r.value_low || ':' || r.value_high, 1
from rapporteur.program as p
cross join lateral rapporteur.number_rows(:consultation_id, p.part, 0) as r
where p.build_id = :build and p.scope = 'values' and p.item = ':total';
select results_eq(
    format(
        'select answers, ranges, lowest, lower_quartile, median, upper_quartile, highest, round(mean, 2) from rapporteur.number_summaries(%s, true)',
        :build
    ),
    -- By their middles: 9, 15, 16.
    $$values (3::bigint, 2::bigint, 1::numeric, 9::numeric, 15::numeric, 16::numeric, 31::numeric, 13.33)$$,
    'its numbers are summarised like others'
);
select is(
    array(
        select rapporteur.figure_constant(:build, m, e)
        from (values ('lowest', 'total:*'), ('highest', 'total:*'), ('lowest', 'gap:*'), ('lowest', 'product:*'), ('options', 'total:*'))
            as g(m, e)
    ),
    -- 2 + 1 * 1 * 5, 3 + 2 * 2 * 5, 2 - 3; change has no bands.
    '{7,23,-1,null,0}', 'the bands of options go through a formula, too'
);

-- The formula is corrected: six days a week.
update rapporteur.questions set until_batch = 1000002
where consultation_id = :consultation_id and question = 'total';
insert into rapporteur.questions (consultation_id, from_batch, question, position, kind, formula)
values (:consultation_id, 1000002, 'total', 5, 'range', 'first + (sessions - 1) * weeks * 6');
select rapporteur.begin_build(:consultation_id, 'X/FORMULAS', 1000002, 'test') as corrected \gset
update rapporteur.build set state = 'built' where build_id = :build;
update rapporteur.current_build set build_id = :corrected where build_id = :build;
select is(pg_temp.numbers('total'), 'g1: 8 to 27, g2: 10 to 10, g5: 1 to 37', 'a corrected formula gives other numbers');
select is(pg_temp.told('total<=23'), '1 of 7 asked 7 answered 3 silent 4', 'and other counts');
select is(
    (select count from analysis.tally('X/FORMULAS@1000001', 'total<=23')), 2::bigint,
    'what was known before the correction is counted as before'
);

insert into rapporteur.sheets (consultation_id, from_batch, sheet, reply, question, option, value_low, value_high, coder)
values (:consultation_id, 1000002, 's2', 'r2', 'change', '', 3, 3, 'second');
select is(
    (select array_agg(distinct j.question order by j.question) from rapporteur.judgements(:corrected) as j),
    '{change,first,sessions,weeks}', 'coders are compared on what they code, not on what is computed'
);

-- An open survey: who has a number by the tally index, and the numbers row by row, on numbers made up.
select setseed(0.25) \gset made_
create temporary table given as
select
    n as record_no, case when random() < 0.8 then round((random() * 40 - 20)::numeric, 2) end as amount, s.low,
    s.low + round((random() * 5)::numeric, 1) as high
from generate_series(0, 399) as n
cross join lateral (select case when random() < 0.7 then round((random() * 9 - 4 + n * 0)::numeric, 1) end as low) as s;
insert into rapporteur.consultation (consultation) values ('wide_formulas') returning consultation_id as wide \gset
insert into rapporteur.batch (batch, consultation_id, program) values (1000003, :wide, 'test');
insert into rapporteur.editions (consultation_id, from_batch, symbol, cutoff)
values (:wide, 1000003, 'X/WIDE', '2001-04-30');
insert into rapporteur.rounds (consultation_id, from_batch, round, sent_from, sent_to, addressees)
values (:wide, 1000003, 'one', '2001-01-01', '2001-01-01', 'all');
insert into rapporteur.questions (consultation_id, from_batch, question, position, kind, formula)
values
    (:wide, 1000003, 'amount', 1, 'number', null), (:wide, 1000003, 'span', 2, 'range', null),
    (:wide, 1000003, 'all_in', 3, 'range', '(amount - span) * span * 2');
insert into rapporteur.receipt (consultation_id, receipt, round, received_on) values (:wide, 1, '{one}', '2001-02-01');
insert into rapporteur.wide_load (consultation_id, batch, first_record, next_record, places, sliced)
values (:wide, 1000003, 0, 400, '{amount:low,span:low,span:high}', true);
insert into rapporteur.wide_reply (consultation_id, record_no, chunk, from_batch, receipt, reply, answers, numbers)
select :wide, g.record_no, 0, 1000003, 1, 'r' || g.record_no, '', array[g.amount, g.low, g.high]
from given as g;
select rapporteur.index_chunks(:wide, 400) \gset made_
select rapporteur.option_terms(:wide, array_agg(t.name), array_agg(t.value))
from (values ('$receipt', '1'), ('amount', '#'), ('span', '#')) as t(name, value) \gset made_
insert into rapporteur.option_index (consultation_id, chunk, term_id, bits)
select :wide, b.chunk, b.term_id, b.bits from rapporteur.wide_bits(:wide, 0, 400) as b;
select rapporteur.begin_build(:wide, 'X/WIDE', 1000003, 'test') as wide_build \gset
insert into rapporteur.current_build values (:wide, 'X/WIDE', :wide_build);
create temporary table computed as
select g.record_no, min(d.part * s.bound * 2) as low, max(d.part * s.bound * 2) as high
from given as g
cross join lateral (values (g.amount - g.high), (g.amount - g.low)) as d(part)
cross join lateral (values (g.low), (g.high)) as s(bound)
where g.amount is not null and g.low is not null
group by g.record_no;
select results_eq(
    format($$select record_no, value_low, value_high from rapporteur.number_rows(%s, '=amount,span,-,span,*,2,*', 0) order by 1$$, :wide),
    'select record_no, low, high from computed order by 1', 'the numbers of an open survey are computed like others'
);
select is(
    (select count from analysis.tally('X/WIDE', 'all_in:*')), (select count(*) from computed),
    'who has one is known from who gave each'
);
select is(
    (select count from analysis.tally('X/WIDE', 'all_in>=-10.5 & all_in<40')),
    (select count(*) from computed where low >= -10.5 and high < 40), 'and they are compared'
);

select * from finish();
rollback;
