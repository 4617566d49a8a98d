-- Numbers that were answered, Members by region, and how answers moved: given and expected.
begin;
set local client_min_messages = warning;
create extension if not exists pgtap;
select plan(9);

insert into rapporteur.consultation (consultation) values ('answer_views') returning consultation_id \gset
insert into rapporteur.batch (batch, consultation_id, program) values (5000001, :consultation_id, 'test');
insert into rapporteur.editions (consultation_id, from_batch, symbol, cutoff, supersedes)
values
    (:consultation_id, 5000001, 'M/1', '1995-06-30', null), (:consultation_id, 5000001, 'M/2', '1997-07-30', 'M/1');
insert into rapporteur.build (consultation_id, symbol, cutoff, batch, state, program)
values (:consultation_id, 'M/1', '1995-06-30', 5000001, 'built', 'test') returning build_id as first \gset
insert into rapporteur.build (consultation_id, symbol, cutoff, batch, state, program)
values (:consultation_id, 'M/2', '1997-07-30', 5000001, 'built', 'test') returning build_id as second \gset
insert into rapporteur.current_build values (:consultation_id, 'M/1', :first), (:consultation_id, 'M/2', :second);

insert into rapporteur.questions (consultation_id, from_batch, question, position, kind, unit)
values
    (:consultation_id, 5000001, 'months', 1, 'range', 'months'), (:consultation_id, 5000001, 'days', 2, 'number', 'days'),
    (:consultation_id, 5000001, 'view', 3, 'single', null), (:consultation_id, 5000001, 'aims', 4, 'multiple', null),
    (:consultation_id, 5000001, 'place', 5, 'single', null);
insert into rapporteur.options (consultation_id, from_batch, question, option, position)
values
    (:consultation_id, 5000001, 'view', 'yes', 1), (:consultation_id, 5000001, 'view', 'no', 2),
    (:consultation_id, 5000001, 'aims', 'aid', 1), (:consultation_id, 5000001, 'place', 'here', 1);

insert into rapporteur.program (build_id, scope, item, part, program)
values
    (:second, 'values', ':months', 'months', ''), (:second, 'values', ':days', 'days', ''),
    (:second, 'values', 'a_figure', 'days', '');
-- The numbers 2, 3, 4 to 6 and 10, counted in two chunks; to the other question, three times the same.
insert into rapporteur.partial (build_id, scope, item, part, n, chunk)
values
    (:second, 'values', ':months', '2:2', 1, 0), (:second, 'values', ':months', '10:10', 1, 0),
    (:second, 'values', ':months', '3:3', 1, 1), (:second, 'values', ':months', '4:6', 1, 1),
    (:second, 'values', ':days', '5:5', 1, 0), (:second, 'values', ':days', '5:5', 2, 1),
    (:second, 'values', 'a_figure', '99:99', 1, 0);
select lives_ok(format('select rapporteur.store_values(%s)', :second), 'the numbers of all chunks are added up');
select results_eq(
    $$select question, unit, answers, ranges, lowest, lower_quartile, median, upper_quartile, highest, mean
    from analysis.question_values where edition = 'M/2' order by position$$,
    -- Middles 2, 3, 5 and 10: a quarter lies between 2 and 3, half between 3 and 5, three quarters between 5 and 10.
    $$values
        ('months', 'months', 4, 1, 2::numeric, 2.5::numeric, 4::numeric, 7.5::numeric, 10::numeric, 5::numeric),
        ('days', 'days', 3, 0, 5, 5, 5, 5, 5, 5)$$,
    'S33, S35: extremes are ends of ranges; quartiles, median and mean take a range by its middle'
);
select is_empty(
    $$select * from analysis.question_values where edition = 'M/1'$$, 'an edition without numbers has no row'
);

-- Two Members of Europe and one of Africa speak, a third by a code it no longer had; Switzerland and the Holy See
-- were no Members; Ghana only acknowledged, an organization is in no region.
insert into rapporteur.reply_result (build_id, reply, respondent, punctuality, speaks, reason)
values
    (:second, 'f', 'FRA', 'on time', true, 'new'), (:second, 'd', 'DEU', 'on time', true, 'new'),
    (:second, 'k', 'KEN', 'on time', true, 'new'), (:second, 's', 'CHE', 'on time', true, 'new'),
    (:second, 'v', 'VAT', 'on time', true, 'new'), (:second, 'g', 'GHA', 'on time', false, 'acknowledgement'),
    (:second, 'z', 'ZAR', 'on time', true, 'new'), (:second, 'x', 'agency', 'on time', true, 'new');
select results_eq(
    $$select region, respondents from analysis.response_by_region
    where edition = 'M/2' and respondents > 0 order by position$$,
    $$values ('africa', 2::bigint), ('europe', 2)$$,
    'S11: Members that speak, each once under whichever of its codes, and nobody else'
);
select is(
    (select sum(members) from analysis.response_by_region where edition = 'M/2'), 185::numeric,
    'S11: the regions are those of all Members on the cut-off date'
);
select is_empty(
    $$select region from analysis.response_by_region
    where edition = 'M/2' and share <> round(respondents::numeric / members, 4)$$,
    'S11: a share is of the Members of its region'
);
select is_empty(
    $$select * from analysis.response_by_region where edition = 'M/1'$$, 'where no State speaks, no region is told'
);

insert into rapporteur.rounds (consultation_id, from_batch, round, sent_from, sent_to, addressees)
values (:consultation_id, 5000001, 'one', '1995-01-01', '1995-01-01', 'all');
-- What each said to the view, first and later; one is not named in later answers, one withdrew, one was silent.
insert into rapporteur.replies (consultation_id, from_batch, reply, round, respondent, received_on, status)
select :consultation_id, 5000001, g.reply, '{one}', g.respondent, g.received_on::date, g.status
from (
    values
        ('a1', 'a', '1995-03-01', 'substantive'),
        ('b1', 'b', '1995-03-01', 'substantive'), ('b2', 'b', '1997-03-01', 'substantive'),
        ('c2', 'c', '1997-03-01', 'substantive'),
        ('d1', 'd', '1995-03-01', 'substantive'), ('d2', 'd', '1997-03-01', 'substantive'),
        ('e1', 'e', '1995-03-01', 'substantive'), ('e2', 'e', '1997-03-01', 'withdrawn'),
        ('f1', 'f', '1995-03-01', 'substantive'), ('f2', 'f', '1997-03-01', 'unchanged'),
        ('g2', 'g', '1997-09-01', 'substantive')
) as g(reply, respondent, received_on, status);
insert into rapporteur.sheets (consultation_id, from_batch, sheet, reply, question, option)
select :consultation_id, 5000001, 's-' || g.reply, g.reply, g.question, g.option
from (
    values
        ('a1', 'view', 'yes'), ('b1', 'view', 'yes'), ('b2', 'view', 'no'), ('c2', 'view', 'yes'),
        ('d1', 'view', 'yes'), ('d2', 'aims', 'aid'), ('e1', 'view', 'yes'), ('f1', 'view', 'no'), ('g2', 'view', 'no'),
        ('d1', 'aims', 'aid'), ('b2', 'place', 'here')
) as g(reply, question, option);
select results_eq(
    $$select former, question, before, after, respondents from analysis.answer_moves
    where edition = 'M/2' order by position$$,
    -- Nobody was asked for a place before, several aims are no single answer, and g came too late.
    $$values
        ('M/1', 'view', 'yes', 'yes', 1::bigint), ('M/1', 'view', 'yes', 'no', 1), ('M/1', 'view', 'yes', null, 2),
        ('M/1', 'view', 'no', 'no', 1), ('M/1', 'view', null, 'yes', 1)$$,
    'S43: who stayed, who moved, who no longer answers or withdrew, and who is new'
);
select is_empty(
    $$select * from analysis.answer_moves where edition = 'M/1'$$, 'an edition that supersedes none has no moves'
);

select finish();
rollback;
