-- What is said of every wrong term and sign of an expression: message with its place, and what would be right.
begin;
set local client_min_messages = warning;
create extension if not exists pgtap;
select plan(46);

insert into rapporteur.consultation (consultation) values ('errors') returning consultation_id \gset
insert into rapporteur.batch (batch, consultation_id, program) values (1000001, :consultation_id, 'test');
insert into rapporteur.rounds (consultation_id, from_batch, round, sent_from, sent_to, addressees)
values (:consultation_id, 1000001, 'one', '2001-01-01', '2001-01-01', 'all');
insert into rapporteur.questions (consultation_id, from_batch, question, position, kind)
values
    (:consultation_id, 1000001, 'view', 1, 'single'), (:consultation_id, 1000001, 'months', 2, 'range'),
    (:consultation_id, 1000001, 'aims', 3, 'multiple'), (:consultation_id, 1000001, 'staff', 4, 'number'),
    (:consultation_id, 1000001, 'day', 5, 'date'), (:consultation_id, 1000001, 'comment', 6, 'text');
insert into rapporteur.options (consultation_id, from_batch, question, option, position)
values (:consultation_id, 1000001, 'view', 'yes', 1), (:consultation_id, 1000001, 'view', 'no', 2), (:consultation_id, 1000001, 'aims', 'aid', 1);
insert into rapporteur.attributes (consultation_id, from_batch, respondent, attribute, value)
values (:consultation_id, 1000001, 'FRA', 'income', 'high');
select set_config('test.consultation', :'consultation_id', true);

create function pg_temp.refused(expression text)
returns text
language plpgsql
as $$
declare
    hint text;
begin
    perform rapporteur.compile(current_setting('test.consultation')::integer, 1000001, expression);
    return 'taken';
exception when invalid_parameter_value then
    get stacked diagnostics hint = pg_exception_hint;
    return sqlerrm || ' | ' || hint;
end
$$;

-- Terms: every kind of name with a value that it has, and one that it has not.
select is(pg_temp.refused(given.expression), 'taken', given.expression || ' is right')
from (
    values
        ('view:yes'), ('view:*'), ('view:"yes"'), ('months<=12'), ('months>=12.5'), ('months:*'), ('income:high'),
        ('region:africa'), ('member:yes'), ('round:one'), ('status:unchanged'), ('named:yes'), ('coded:yes'),
        ('joint:no'), ('late:yes'), ('respondent:FRA'), ('members'), ('!(view:yes | view:no) & late:no')
) as given(expression);
select ok(
    pg_temp.refused(given.expression) like given.told || '%',
    given.expression || ': ' || pg_temp.refused(given.expression)
)
from (
    values
        ('veiw:yes', 'expression "veiw:yes", place 1: unknown name "veiw" | Did you mean "view"? '),
        ('late:no & view:yse', '%, place 16: "view" has no value "yse" | Did you mean "view:yes"? It has: no, yes.'),
        ('income:hgih', '%, place 8: "income" has no value "hgih" | Did you mean "income:high"? It has: high.'),
        ('region:afrika', '%, place 8: "region" has no value "afrika" | Did you mean "region:africa"? '),
        ('member:maybe', '%, place 8: "member" has no value "maybe" |%It has: no, yes.'),
        ('round:two', '%, place 7: "round" has no value "two" |%It has: one.'),
        ('region:*', '%, place 1: "region" is no question, so "*" (answered) has no meaning | Its values are: '),
        ('view<=2', '%, place 1: "view" is no question with numbers, so it cannot be compared | Write view:code'),
        ('months<=soon', '%, place 9: "soon" is no number | Write a number, as in months<=24.'),
        ('respondent:*', '%, place 1: "respondent" takes a code | Write respondent:FRA'),
-- Signs.
        ('view', '%"view" needs a value%'),
        ('& view:yes', '%, place 1: "&" stands where a term is expected%'),
        ('view:yes view:no', '%, place 10: "view" stands where & or | is expected%'),
        ('view:yes)', '%, place 9: this parenthesis was never opened%'),
        ('(view:yes', '%a parenthesis is never closed%'),
        ('view:yes &', '%, place 11: the expression ends where a term is expected%'),
        ('view:yes ; x', '%, place 10: ";" belongs to no expression%'),
        ('view:yes & members', '%members%')
) as given(expression, told);

-- Whatever may stand before the colon: none is left out.
create temporary view known as
select t.name, bool_or(t.kind in ('question', 'option')) as is_question
from rapporteur.expression_terms(current_setting('test.consultation')::integer, 1000001) as t
group by t.name;

select set_eq(
    'select name from known',
    array[
        'view', 'months', 'aims', 'staff', 'day', 'comment', 'income', 'region', 'subregion', 'macro_region',
        'regional_group', 'member', 'round', 'status', 'named', 'coded', 'joint', 'late'
    ],
    'these names have terms, and respondent, which takes any code'
);
select is_empty(
    $$select k.name, pg_temp.refused('named:yes & ' || k.name || ':no_such')
    from known as k
    where pg_temp.refused('named:yes & ' || k.name || ':no_such')
        not like '%, place ' || length(k.name) + 14 || ': "' || k.name || '" has no value "no\_such" |%It has: %.'$$,
    'each refuses a value that it has not, and tells those that it has'
);
select is_empty(
    $$select k.name, pg_temp.refused(k.name || ':*')
    from known as k
    where case when k.is_question then pg_temp.refused(k.name || ':*') <> 'taken'
        else pg_temp.refused(k.name || ':*') not like
            '%, place 1: "' || k.name || '" is no question, so "*" (answered) has no meaning | Its values are: %.'
    end$$,
    'each that is no question refuses to be answered'
);
select is_empty(
    $$select k.name, pg_temp.refused(k.name || o.sign || '2')
    from known as k cross join unnest('{<=,>=,<,>,=}'::text[]) as o(sign)
    where case when k.name in ('months', 'staff') then pg_temp.refused(k.name || o.sign || '2') <> 'taken'
        else pg_temp.refused(k.name || o.sign || '2') not like
            '%, place 1: "' || k.name || '" is no question with numbers, so it cannot be compared | Write ' || k.name || ':code instead.'
    end$$,
    'each without numbers refuses to be compared, by every sign'
);
select is_empty(
    $$select o.sign, pg_temp.refused('months' || o.sign || 'x')
    from unnest('{<=,>=,<,>,=}'::text[]) as o(sign)
    where pg_temp.refused('months' || o.sign || 'x')
        not like '%, place ' || length(o.sign) + 7 || ': "x" is no number | Write a number, as in months' || o.sign || '24.'$$,
    'each comparison refuses what is no number'
);
select is_empty(
    $$select k.name from known as k
    where not k.is_question and k.name <> 'income'
        and pg_temp.refused('nothing_like_it:x') not like '% ' || k.name || ',%'$$,
    'an unknown name is answered with every name that the program has of its own'
);
select is(
    pg_temp.refused(repeat('(', 101) || 'view:yes' || repeat(')', 101)) like '%, place 101: parentheses nest too deep |%',
    true, 'nesting has an end'
);
select is(
    pg_temp.refused('view:yes' || repeat('|view:yes', 1000)) like '%, place 9001: an expression has at most 1000 terms |%',
    true, 'so have terms'
);

select is(
    cardinality(rapporteur.compile_bases(:consultation_id, 1000001, array['', 'view:yes'])), 2,
    'bases are compiled in their order'
);
select throws_like(
    format($$select rapporteur.compile_bases(%s, 1000001, array['view:yes', 'members'])$$, :consultation_id),
    '"members" is the size of the membership, and nobody that options are counted among',
    'nobody answers as the membership'
);

select * from finish();
rollback;
