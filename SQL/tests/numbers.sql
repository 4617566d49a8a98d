-- Numbers of an open survey in slices of the tally index: which bits a number sets, and what is found by
-- them, against the rows themselves.
begin;
set local client_min_messages = warning;
create extension if not exists pgtap;
select plan(17);

insert into rapporteur.consultation (consultation) values ('numbers') returning consultation_id \gset
insert into rapporteur.batch (batch, consultation_id, program) values (1000001, :consultation_id, 'test');
insert into rapporteur.editions (consultation_id, from_batch, symbol, cutoff)
values (:consultation_id, 1000001, 'X/NUMBERS', '2001-04-30');
insert into rapporteur.rounds (consultation_id, from_batch, round, sent_from, sent_to, addressees)
values (:consultation_id, 1000001, 'one', '2001-01-01', '2001-01-01', 'all');
insert into rapporteur.questions (consultation_id, from_batch, question, position, kind)
values (:consultation_id, 1000001, 'amount', 1, 'number'), (:consultation_id, 1000001, 'span', 2, 'range');
insert into rapporteur.receipt (consultation_id, receipt, round, received_on)
values (:consultation_id, 1, '{one}', '2001-02-01');

-- What is written down here stands first; the rest is made up, the same in every run.
select setseed(0.5) \gset made_
create temporary table given as
select g.record_no - 1 as record_no, g.amount, g.low, g.high
from (
    values
        (1, 5, 1, 2), (2, -0.0001, -3, -1), (3, 0, 4, 4), (4, 0.00001, 0.00001, 1), (5, null, null, null),
        (6, 115292150460684.6975, 1, 115292150460684.6976), (7, 115292150460684.6976, -7.5, 7.5)
) as g(record_no, amount, low, high)
union all
select
    n,
    case when random() < 0.9 then round(((random() - 0.3) * 10 ^ (random() * 4))::numeric, (random() * 6)::integer) end,
    l.low, l.low + round((random() * 3)::numeric, (random() * 5)::integer)
from generate_series(7, 299) as n
cross join lateral (select round(((random() - 0.4) * 20 + n * 0)::numeric, (random() * 5)::integer) as low) as l;

insert into rapporteur.wide_load (consultation_id, batch, first_record, next_record, places, sliced)
values (:consultation_id, 1000001, 0, 300, '{amount:low,span:low,span:high}', true);
insert into rapporteur.wide_reply (consultation_id, record_no, chunk, from_batch, receipt, reply, answers, numbers)
select :consultation_id, g.record_no, 0, 1000001, 1, 'r' || g.record_no, '', array[g.amount, g.low, g.high]
from given as g;
select rapporteur.index_chunks(:consultation_id, 300) \gset made_
select rapporteur.option_terms(:consultation_id, array_agg(t.name), array_agg(t.value))
from (
    values ('$receipt', '1'), ('amount', '#'), ('span', '#')
    union all
    select 'amount', s from rapporteur.slice_names(false) as s
    union all
    select 'span', s from rapporteur.slice_names(true) as s
) as t(name, value) \gset made_
insert into rapporteur.option_index (consultation_id, chunk, term_id, bits)
select :consultation_id, b.chunk, b.term_id, b.bits
from rapporteur.wide_bits(:consultation_id, 0, 300) as b;

create function pg_temp.slices(record_no integer, question text)
returns text
language sql
return (
    select coalesce(string_agg(s.slice, ' ' order by s.slice collate "C"), '')
    from rapporteur.wide_slices(
        (select c.consultation_id from rapporteur.consultation as c where c.consultation = 'numbers'),
        slices.record_no, slices.record_no + 1
    ) as s
    where s.question = slices.question
);
select is(pg_temp.slices(0, 'amount'), '#low:14 #low:15 #low:4 #low:6 #low:8 #low:9', '5 is 50,000 ten-thousandths');
select is(pg_temp.slices(1, 'amount'), '#low:- #low:0', 'a negative number has its sign in a slice');
select is(pg_temp.slices(2, 'amount'), '', 'zero sets no bit');
select is(pg_temp.slices(3, 'amount'), '#other', 'a number with five digits behind the point is in no slice');
select is(pg_temp.slices(4, 'amount'), '', 'nor is one that was not given');
select is(
    (select count(*) from rapporteur.wide_slices(:consultation_id, 5, 6) as s where s.question = 'amount'), 60::bigint,
    'the largest number that fits has every bit'
);
select is(pg_temp.slices(6, 'amount'), '#other', 'a larger number is in no slice');
select is(pg_temp.slices(5, 'span'), '#other', 'a range is in slices with both bounds or not at all');
select is(
    pg_temp.slices(0, 'span'),
    '#high:10 #high:11 #high:14 #high:5 #high:9 #low:10 #low:13 #low:4 #low:8 #low:9 #range #sum:10 #sum:12 #sum:13 #sum:14 #sum:4 #sum:5 #sum:8',
    'a range has slices of both bounds and of their sum'
);
select unalike(pg_temp.slices(2, 'span'), '%#range%', 'a range of one number is none');

select is(
    (select array_agg(r.record_no order by r.record_no) from rapporteur.number_rows(:consultation_id, 'amount', 0) as r),
    (select array_agg(g.record_no order by g.record_no) from given as g where scale(g.amount) > 4 or abs(g.amount) >= 115292150460684.6976),
    'rows are read of numbers that are in no slice, and of no other'
);

select rapporteur.begin_build(:consultation_id, 'X/NUMBERS', 1000001, 'test') as build \gset
insert into rapporteur.partial (build_id, scope, item, part, n)
select :build, 'values', ':' || q.question, r.value_low || ':' || r.value_high, count(*)
from (values ('amount'), ('span')) as q(question)
cross join lateral rapporteur.number_rows(:consultation_id, q.question, 0) as r
group by q.question, r.value_low, r.value_high;

-- Every place of the order, not only those that are asked for.
create function pg_temp.in_order(question text, part text, factor numeric)
returns numeric[]
language sql
return (
    select array_agg(r.number order by r.place)
    from (
        select p.build_id, b.consultation_id, p.program
        from rapporteur.program as p
        inner join rapporteur.build as b on b.build_id = p.build_id
        where b.symbol = 'X/NUMBERS' and p.scope = 'values' and p.item = ':' || in_order.question
    ) as b
    cross join lateral (
        select array_agg(s.chunk) as chunks, array_agg(s.bits) as bits
        from rapporteur.sliced_bits(b.build_id, in_order.question, b.program) as s
    ) as s
    cross join lateral rapporteur.other_numbers(b.build_id, ':' || in_order.question, in_order.part, in_order.factor) as x
    cross join lateral rapporteur.ranked_numbers(
        b.consultation_id, in_order.question, in_order.part, s.chunks, s.bits, x.numbers, x.through,
        array(
            select generate_series(
                1, (select sum(bit_count(c)) from unnest(s.bits) as c) + coalesce(x.through[cardinality(x.through)], 0)
            )::bigint
        )
    ) as r
);
select is(
    pg_temp.in_order('amount', 'low', 10000), (select array_agg(g.amount * 10000 order by g.amount) from given as g where g.amount is not null),
    'every number is at its place, those of rows among those of slices'
);
select is(
    pg_temp.in_order('span', 'low', 10000), (select array_agg(g.low * 10000 order by g.low) from given as g where g.low is not null),
    'every lower bound is'
);
select is(
    pg_temp.in_order('span', 'high', 10000), (select array_agg(g.high * 10000 order by g.high) from given as g where g.low is not null),
    'every upper bound is'
);
select is(
    pg_temp.in_order('span', 'sum', 10000),
    (select array_agg((g.low + g.high) * 10000 order by g.low + g.high) from given as g where g.low is not null),
    'every sum of them is'
);
select results_eq(
    format('select item, answers, ranges, lowest, highest, round(mean, 15) from rapporteur.number_summaries(%s, true) order by item', :build),
    $$ select ':amount', count(amount), 0::bigint, min(amount), max(amount), round(sum(amount) * 1.00000000000000000000 / count(amount), 15) from given
       union all
       select ':span', count(low), count(*) filter (where low <> high), min(low), max(high),
           round(sum(low + high) * 0.50000000000000000000 / count(low), 15) from given $$,
    'number, extremes and mean are those of the rows'
);

-- What was loaded before there were slices is read from its rows, all of it.
update rapporteur.wide_load set sliced = false where consultation_id = :consultation_id;
select is(
    (select count(*) from rapporteur.number_rows(:consultation_id, 'amount', 0))
        + (select coalesce(sum(bit_count(s.bits)), 0)::bigint from rapporteur.sliced_bits(:build, 'amount', '') as s),
    (select count(amount) from given), 'numbers of a load without slices are read from their rows'
);

select * from finish();
rollback;
