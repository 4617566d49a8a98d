-- Bases, nets, the three states of an answer, expressions: given and expected, through tally().
begin;
set local client_min_messages = warning;
create extension if not exists pgtap;
select plan(46);

insert into rapporteur.consultation (consultation) values ('counting') returning consultation_id \gset
insert into rapporteur.batch (batch, consultation_id, program) values (1000001, :consultation_id, 'test');
insert into rapporteur.editions (consultation_id, from_batch, symbol, cutoff)
values (:consultation_id, 1000001, 'X/COUNTING', '2001-04-30');
insert into rapporteur.rounds (consultation_id, from_batch, round, sent_from, sent_to, addressees)
values (:consultation_id, 1000001, 'one', '2001-01-01', '2001-01-01', 'all');
insert into rapporteur.questions (consultation_id, from_batch, question, position, kind, asked_of)
values
    (:consultation_id, 1000001, 'view', 1, 'single', null),
    (:consultation_id, 1000001, 'aims', 2, 'multiple', 'view:yes'),
    (:consultation_id, 1000001, 'months', 3, 'range', null);
insert into rapporteur.options (consultation_id, from_batch, question, option, parent, position)
values
    (:consultation_id, 1000001, 'view', 'yes', null, 1),
    (:consultation_id, 1000001, 'view', 'no', null, 2),
    (:consultation_id, 1000001, 'aims', 'aid', null, 1),
    (:consultation_id, 1000001, 'aims', 'grants', 'aid', 2),
    (:consultation_id, 1000001, 'aims', 'loans', 'aid', 3),
    (:consultation_id, 1000001, 'aims', 'trade', null, 4);
insert into rapporteur.replies (consultation_id, from_batch, reply, round, respondent, received_on, status)
select :consultation_id, 1000001, 'r' || n, '{one}', 'g' || n, '2001-02-01', 'substantive'
from generate_series(1, 6) as n;
insert into rapporteur.sheets (consultation_id, from_batch, sheet, reply, question, option, value_low, value_high)
select :consultation_id, 1000001, 's' || g.n, 'r' || g.n, g.question, g.option, g.low, g.high
from (
    values
        (1, 'view', 'yes', null, null), (1, 'aims', 'grants', null, null), (1, 'aims', 'loans', null, null),
        (2, 'view', 'yes', null, null), (2, 'aims', 'aid', null, null), (2, 'aims', 'trade', null, null),
        (3, 'view', 'yes', null, null), (3, 'months', '', 12, 18),
        (4, 'view', 'no', null, null), (4, 'months', '', 24, 24),
        (5, 'months', '', 6, 30)
) as g(n, question, option, low, high);

select is(added, 6, 'each substantive reply becomes a record, the silent one too')
from rapporteur.index_records(:consultation_id, 1000001);
select is(added + ended, 0, 'what has not changed is not indexed again')
from rapporteur.index_records(:consultation_id, 1000001);

select rapporteur.begin_build(:consultation_id, 'X/COUNTING', 1000001, 'test') as build \gset
insert into rapporteur.current_build values (:consultation_id, 'X/COUNTING', :build);

create function pg_temp.told(expression text, base text default '')
returns text
language sql
return (
    select concat_ws(
        ' ', count, 'of', base_size, 'asked ' || asked, 'answered ' || answered, 'silent ' || silent
    )
    from analysis.tally('X/COUNTING', expression, base)
);

select is(pg_temp.told('view:yes'), '3 of 6 asked 6 answered 4 silent 2', 'a count names asked, answered and silent');
select is(pg_temp.told('view:*'), '4 of 6 asked 6 answered 4 silent 2', 'name:* is who answered');
select is(pg_temp.told('aims:*', 'view:yes'), '2 of 3 asked 3 answered 2 silent 1', 'only those asked are silent');
select is(pg_temp.told('aims:aid'), '2 of 6 asked 3 answered 2 silent 1', 'a net counts respondents, never the sum of its parts');
select is(pg_temp.told('aims:grants', 'aims:aid'), '1 of 2 asked 3 answered 2 silent 1', 'a part within its whole');
select is(pg_temp.told('aims:trade & aims:aid'), '1 of 6 asked 3 answered 2 silent 1', '& is both');
select is(pg_temp.told('view:no | aims:trade'), '2 of 6 asked 3 answered 2 silent 1', '| is either; asked and answered are of both questions');
select is(pg_temp.told('view:no | view:yes & aims:trade'), '2 of 6 asked 3 answered 2 silent 1', '& binds tighter than |');
select is(pg_temp.told('(view:no | view:yes) & aims:trade'), '1 of 6 asked 3 answered 2 silent 1', 'parentheses group');
select is(pg_temp.told('!view:yes'), '3 of 6 asked 6 answered 4 silent 2', '! is everybody else who speaks');
select is(pg_temp.told('!(view:yes | view:no)'), '2 of 6 asked 6 answered 4 silent 2', '! before a parenthesis');
select is(pg_temp.told('!!view:yes'), '3 of 6 asked 6 answered 4 silent 2', 'twice not is not at all');
select is(pg_temp.told('months<=24'), '2 of 6 asked 6 answered 3 silent 3', 'a whole range is within a bound');
select is(pg_temp.told('months>=12'), '2 of 6 asked 6 answered 3 silent 3', 'a whole range is above a bound');
select is(pg_temp.told('months=24'), '1 of 6 asked 6 answered 3 silent 3', 'a number equals');
select is(pg_temp.told('respondent:g4 & view:no'), '1 of 6 asked 6 answered 4 silent 2', 'one respondent');
select is(pg_temp.told('round:one'), '6 of 6', 'no question, no silent');
select is(pg_temp.told(''), '6 of 6', 'nothing said is everybody who speaks');
select is(
    (select base_size from analysis.tally('X/COUNTING', 'view:yes', 'members')),
    (select count(*) from rapporteur.members_on('2001-04-30')),
    'the base "members" is the membership on the cut-off date'
);

-- Every way to get an expression wrong is answered with its place.
create function pg_temp.refusal(expression text)
returns text
language plpgsql
as $$
declare
    hint text;
begin
    perform * from analysis.tally('X/COUNTING', expression);
    return 'accepted';
exception when invalid_parameter_value then
    get stacked diagnostics hint = pg_exception_hint;
    return split_part(sqlerrm, ', ', 2) || ' / ' || split_part(hint, '?', 1);
end
$$;
select is(pg_temp.refusal('veiw:yes'), 'place 1: unknown name "veiw" / Did you mean "view"', 'unknown name');
select is(pg_temp.refusal('view:yes & aims:trad'), 'place 17: "aims" has no value "trad" / Did you mean "aims:trade"', 'unknown value');
select matches(pg_temp.refusal('view:yes &'), 'place 11: the expression ends', 'an end too early');
select matches(pg_temp.refusal('view:yes )'), 'place 10: this parenthesis was never opened', 'a parenthesis too many');
select matches(pg_temp.refusal('view<=3'), 'place 1: "view" is no question with numbers', 'a comparison without numbers');
select matches(pg_temp.refusal($$view:yes'; drop table x$$), 'place 9: "''" belongs to no expression', 'nothing in it reaches SQL');

-- Each of them once: given, expected, why. The hint ends at its first question mark.
select ok(
    pg_temp.refusal(given) like expected,
    format('%s: %s', why, pg_temp.refusal(given))
)
from (
    values
        ('view', 'place 1: "view" needs a value / Write terms such as position:in_favour, joined by & and |, negated by !, grouped by parentheses; "members" stands alone.', 'a name alone'),
        ('members & view:yes', 'place 1: "members" needs a value / %', 'members stands alone'),
        ('& view:yes', 'place 1: "&" stands where a term is expected / %', 'an operator first'),
        ('()', 'place 2: ")" stands where a term is expected / %', 'nothing in parentheses'),
        ('view:yes view:no', 'place 10: "view" stands where & or | is expected / %', 'two terms side by side'),
        ('view:yes !view:no', 'place 10: "!" stands where & or | is expected / %', 'a negation side by side'),
        ('(view:yes', 'place 10: a parenthesis is never closed / %', 'a parenthesis that is never closed'),
        ('!', 'place 2: the expression ends where a term is expected / %', 'a negation of nothing'),
        ('months<=many', 'place 9: "many" is no number / Write a number, as in months<=24.', 'a comparison with a word'),
        ('months<=1e5', 'place 9: "1e5" is no number / Write a number, as in months<=24.', 'a number that is no decimal'),
        ('round:*', 'place 1: "round" is no question / Its values are: one.', 'answered, of a dimension'),
        ('late:maybe', 'place 6: "late" has no value "maybe" / It has: no, yes.', 'a value that nothing is near to'),
        ('months:24', 'place 8: "months" has no value "24" / It has: none.', 'an option of a question with numbers'),
        ('respondent:*', 'place 1: "respondent" takes a code / Write respondent:FRA, for instance.', 'every respondent'),
        ('respondent:"g4 & t1"', 'place 1: "respondent" takes a code / %', 'a blank would end the leaf in the program'),
        ('respondent<=3', 'place 1: "respondent" takes a code / %', 'a comparison of respondents'),
        ('view:"yes', 'place 6: """ belongs to no expression / %', 'a quotation that is never closed')
) as refused(given, expected, why);

select results_eq(
    $$select rapporteur.percent(g.count, g.base)
    from (values (1, 29), (1, 2000), (1, 3), (2, 3), (0, 7), (7, 7), (1, 0)) as g (count, base)$$,
    -- 1 of 29 is 3.448 per cent; of a share of 0.0345 it would be 3.5.
    $$values (3.4), (0.1), (33.3), (66.7), (0.0), (100.0), (null)$$,
    'a share in per cent is rounded once, half away from zero'
);
select results_eq(
    $$select rapporteur.figure_percent(g.measure, g.value, g.base)
    from (values ('count', 1, 29), ('share', 3.4, 29), ('mean', 3, 29), ('count', null, 29)) as g (measure, value, base)$$,
    $$values (3.4), (3.4), (null), (null)$$,
    'a figure that counts has a share, a mean has none'
);

select * from finish();
rollback;
