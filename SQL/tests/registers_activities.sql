-- Activities, appeals and loans: given and expected (S69, S72, S73, S75, S76, S77, S82).
begin;
set local client_min_messages = warning;
create extension if not exists pgtap;
select plan(5);

insert into rapporteur.consultation (consultation) values ('activities') returning consultation_id \gset
insert into rapporteur.batch (batch, consultation_id, program) values (2000005, :consultation_id, 'test');
insert into rapporteur.build (consultation_id, symbol, cutoff, batch, state, program)
values (:consultation_id, 'R/ACTIVITIES', '2000-06-30', 2000005, 'built', 'test') returning build_id \gset
insert into rapporteur.current_build (consultation_id, symbol, build_id) values (:consultation_id, 'R/ACTIVITIES', :build_id);
insert into rapporteur.bodies (consultation_id, from_batch, body, position, kind, role, system)
values (:consultation_id, 1, 'agency', 1, 'agency', 'main', 'outside'), (:consultation_id, 1, 'fund', 2, 'revolving_fund', 'partner', 'within');
insert into rapporteur.instruments (consultation_id, from_batch, instrument, position, kind, precision)
values (:consultation_id, 1, 'appeal', 1, 'appeal', 'undated');
insert into rapporteur.activities (
    consultation_id, from_batch, activity, position, body, class, partners, places, amount_asked, amount_received, currency,
    instrument, other_classes, services, persons
)
values
    (:consultation_id, 1, 'programme_a', 1, 'agency', 'development', '{undp}', '{Bosnia,Haiti,Mali,Mozambique}', null, null, null, null, null, null, null),
    (:consultation_id, 1, 'programme_b', 2, 'agency', 'humanitarian', null, '{Angola,Haiti,Mozambique}', null, null, null, null, '{development}', '{transport,documents}', null),
    (:consultation_id, 1, 'advice_1', 3, 'agency', 'technical_cooperation', null, '{Haiti,Mali}', null, null, null, null, null, '{advice}', null),
    (:consultation_id, 1, 'advice_2', 4, 'agency', 'technical_cooperation', null, '{Haiti}', null, null, null, null, null, '{advice}', 12),
    (:consultation_id, 1, 'study', 5, 'agency', 'research', '{unfpa}', '{"Mexico, Central America and the Caribbean"}', null, null, null, null, null, null, null),
    (:consultation_id, 1, 'silent_appeal', 6, 'agency', 'humanitarian', null, null, null, null, null, 'appeal', null, null, null),
    (:consultation_id, 1, 'big_appeal', 7, 'agency', 'humanitarian', null, null, 1000, null, 'USD', 'appeal', null, null, null),
    (:consultation_id, 1, 'known_appeal', 8, 'agency', 'humanitarian', null, null, 400, 100, 'USD', null, null, null, null);
insert into rapporteur.contributions (consultation_id, from_batch, contribution, position, kind, body, activity, contributor, amount, currency, date_from, date_to)
values
    (:consultation_id, 1, 'p1', 1, 'pledge', null, 'big_appeal', 'NOR', 300, 'USD', null, null),
    (:consultation_id, 1, 'p2', 2, 'pledge', null, 'big_appeal', 'SWE', 200, 'USD', null, null),
    (:consultation_id, 1, 'p3', 3, 'pledge', null, 'big_appeal', 'CHE', 900, 'CHF', null, null),
    (:consultation_id, 1, 'r1', 4, 'payment', null, 'big_appeal', 'NOR', 250, 'USD', null, null),
    (:consultation_id, 1, 'r2', 5, 'payment', null, 'big_appeal', 'SWE', 200, 'USD', '2000-07-01', '2000-07-01'),
    (:consultation_id, 1, 'l1', 6, 'loan_drawn', 'fund', null, 'agency', 500, 'USD', null, null),
    (:consultation_id, 1, 'l2', 7, 'loan_drawn', 'fund', null, 'agency', 100, 'USD', null, null),
    (:consultation_id, 1, 'l3', 8, 'loan_repaid', 'fund', null, 'agency', 450, 'USD', null, null);

select results_eq(
    $$select dimension, value, activities from analysis.activity_counts
    where edition = 'R/ACTIVITIES' and dimension in ('class', 'secondary class', 'service') order by position$$,
    $$values
        ('class', 'development', 1::bigint), ('class', 'humanitarian', 4), ('class', 'research', 1),
        ('class', 'technical_cooperation', 2), ('secondary class', 'development', 1),
        ('service', 'advice', 2), ('service', 'documents', 1), ('service', 'transport', 1)$$,
    'S72: one main class each, others are secondary; S73: operations by service; S77: by request, not by country'
);
select results_eq(
    $$select value, activities, activity_codes from analysis.activity_counts
    where edition = 'R/ACTIVITIES' and dimension = 'place' and activity_codes like '%programme%' order by position$$,
    $$values
        ('Angola', 1::bigint, 'programme_b'), ('Bosnia', 1, 'programme_a'), ('Haiti', 4, 'advice_1;advice_2;programme_a;programme_b'),
        ('Mali', 2, 'advice_1;programme_a'), ('Mozambique', 2, 'programme_a;programme_b')$$,
    'S76: a country of two programmes is one country'
);
select results_eq(
    $$select activity, places, partners, persons from analysis.activities where edition = 'R/ACTIVITIES' and class in ('research', 'technical_cooperation') order by position$$,
    $$values
        ('advice_1', 'Haiti;Mali', null, null::integer), ('advice_2', 'Haiti', null, 12),
        ('study', 'Mexico, Central America and the Caribbean', 'unfpa', null)$$,
    'S82: a subregion with commas is one; S73: a number of persons that is not given is empty'
);
select results_eq(
    $$select activity, amount_asked, amount_pledged, amount_received, share, shortfall from analysis.appeals where edition = 'R/ACTIVITIES' order by position$$,
    $$values
        ('silent_appeal', null::numeric, null::numeric, null::numeric, null::numeric, null::numeric),
        ('big_appeal', 1000, 500, 250, 0.2500, 750), ('known_appeal', 400, null, 100, 0.2500, 300)$$,
    'S69: asked, pledged and received by the cut-off in the currency of the appeal; what is not given is empty, not zero'
);
select results_eq(
    $$select borrower, drawn, repaid, outstanding from analysis.loans where edition = 'R/ACTIVITIES'$$,
    $$values ('agency', 600::numeric, 450::numeric, 150::numeric)$$,
    'S75: outstanding is drawn less repaid'
);

select * from finish();
rollback;
