-- What is said of every wrong term and sign of an expression: message with its place, and what would be right.
begin;
set local client_min_messages = warning;
create extension if not exists pgtap;
select plan(36);

insert into rapporteur.consultation (consultation) values ('errors') returning consultation_id \gset
insert into rapporteur.batch (batch, consultation_id, program) values (1000001, :consultation_id, 'test');
insert into rapporteur.rounds (consultation_id, from_batch, round, sent_from, sent_to, addressees)
values (:consultation_id, 1000001, 'one', '2001-01-01', '2001-01-01', 'all');
insert into rapporteur.questions (consultation_id, from_batch, question, position, kind)
values (:consultation_id, 1000001, 'view', 1, 'single'), (:consultation_id, 1000001, 'months', 2, 'range');
insert into rapporteur.options (consultation_id, from_batch, question, option, position)
values (:consultation_id, 1000001, 'view', 'yes', 1), (:consultation_id, 1000001, 'view', 'no', 2);
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

select * from finish();
rollback;
