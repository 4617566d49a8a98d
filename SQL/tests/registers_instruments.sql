-- Instruments, their stages, requests and obligations: given and expected (S19, S57, S58, S60, S62, S71, S78).
begin;
set local client_min_messages = warning;
create extension if not exists pgtap;
select plan(8);

insert into rapporteur.consultation (consultation) values ('instruments') returning consultation_id \gset
insert into rapporteur.batch (batch, consultation_id, program) values (2000003, :consultation_id, 'test');
insert into rapporteur.build (consultation_id, symbol, cutoff, batch, state, program)
values (:consultation_id, 'R/INSTRUMENTS', '2000-06-30', 2000003, 'built', 'test') returning build_id \gset
insert into rapporteur.current_build (consultation_id, symbol, build_id) values (:consultation_id, 'R/INSTRUMENTS', :build_id);
insert into rapporteur.editions (consultation_id, from_batch, symbol, cutoff)
values (:consultation_id, 1, 'R/INSTRUMENTS', '2000-06-30'), (:consultation_id, 1, 'NEXT', '2002-06-30');
insert into rapporteur.bodies (consultation_id, from_batch, body, position, kind, role, system, label, short)
values (:consultation_id, 1, 'council', 1, 'commission', 'main', 'within', '{"en": "Economic Council"}', '{"en": "EC"}');
insert into rapporteur.instruments (consultation_id, from_batch, instrument, position, kind, symbol, date_from, date_to, precision)
values
    (:consultation_id, 1, 'report', 1, 'report', 'E/1', '1995-01-01', '1995-12-31', 'year'),
    (:consultation_id, 1, 'mandate', 2, 'resolution', 'A/1', '1996-12-01', '1996-12-31', 'month'),
    (:consultation_id, 1, 'treaty', 3, 'convention', 'C No. 97', '1949-01-01', '1949-12-31', 'year'),
    (:consultation_id, 1, 'accord', 4, 'agreement', null, '1996-06-25', '1996-06-25', 'day'),
    (:consultation_id, 1, 'lonely', 5, 'agreement', null, '1996-06-25', '1996-06-25', 'day'),
    (:consultation_id, 1, 'own', 6, 'report', 'R/INSTRUMENTS', '2000-09-01', '2000-09-01', 'day'),
    (:consultation_id, 1, 'future', 7, 'report', 'A/9', '2000-09-01', '2000-09-01', 'day');
insert into rapporteur.instrument_actions (consultation_id, from_batch, instrument, party, action, date_from, date_to, stage, result)
values
    (:consultation_id, 1, 'report', 'council', 'considered', '1995-07-01', '1995-07-31', 1, null),
    (:consultation_id, 1, 'report', 'assembly', 'considered', '1995-10-01', '1995-12-31', 2, 'mandate'),
    (:consultation_id, 1, 'report', 'committee', 'considered', '1994-01-01', '1994-12-31', 3, null),
    (:consultation_id, 1, 'treaty', 'ALB', 'signature', '1950-01-01', '1950-01-01', null, null),
    (:consultation_id, 1, 'treaty', 'ROM', 'ratification', '1951-01-01', '1951-01-01', null, null),
    (:consultation_id, 1, 'treaty', 'ROU', 'accession', '1999-01-01', '1999-01-01', null, null),
    (:consultation_id, 1, 'treaty', 'BEL', 'ratification', '2000-07-01', '2000-07-01', null, null),
    (:consultation_id, 1, 'treaty', 'council', 'in_force', null, null, null, null),
    (:consultation_id, 1, 'accord', 'council', 'party', '1996-06-25', '1996-06-25', null, null),
    (:consultation_id, 1, 'accord', 'fund', 'party', '1996-06-25', '1996-06-25', null, null),
    (:consultation_id, 1, 'lonely', 'council', 'party', '1996-06-25', '1996-06-25', null, null);
insert into rapporteur.replies (consultation_id, from_batch, reply, round, respondent, status)
values (:consultation_id, 1, 'r1', '{one}', 'ROU', 'substantive');
insert into rapporteur.reply_result (build_id, reply, respondent, punctuality, speaks, reason)
values (:build_id, 'r1', 'ROU', 'on time', true, 'new');
insert into rapporteur.requests (consultation_id, from_batch, request, position, date_from, date_to, recurs, answered_by, answered_in)
values
    (:consultation_id, 1, 'by_paragraph', 1, '1994-01-01', '1994-12-31', null, '{3;4}', 'R/INSTRUMENTS'),
    (:consultation_id, 1, 'same_paragraph', 2, '1994-01-01', '1994-12-31', null, '{4}', null),
    (:consultation_id, 1, 'answered_later', 3, '1994-01-01', '1994-12-31', null, '{5}', 'NEXT'),
    (:consultation_id, 1, 'unanswered', 4, '1994-01-01', '1994-12-31', null, null, null),
    (:consultation_id, 1, 'every_year', 5, '1997-01-01', '1997-12-31', 'yearly', null, null),
    (:consultation_id, 1, 'planned_only', 6, '1994-01-01', '1994-12-31', null, null, null),
    (:consultation_id, 1, 'asked_later', 7, '2000-07-01', '2000-07-01', null, null, null);
insert into rapporteur.events (consultation_id, from_batch, event, body, position, kind, status, date_from, date_to, precision, symbol, answers)
values
    (:consultation_id, 1, 'report98', 'council', 1, 'report', 'held', '1998-01-01', '1998-12-31', 'year', 'E/2', '{every_year}'),
    (:consultation_id, 1, 'report01', 'council', 2, 'report', 'planned', '2001-01-01', '2001-12-31', 'year', null, '{planned_only}');

update rapporteur.instruments set expression = 'q:a' where consultation_id = :consultation_id and instrument in ('treaty', 'accord');
insert into rapporteur.instrument_result (build_id, instrument, count) values (:build_id, 'treaty', 4), (:build_id, 'accord', null);

select results_eq(
    $$select instrument, expression, named_by_respondents from analysis.instruments where edition = 'R/INSTRUMENTS' order by position$$,
    $$values
        ('report', null, null), ('mandate', null, null), ('treaty', 'q:a', 4), ('accord', 'q:a', null),
        ('lonely', null, null), ('own', null, null)$$,
    'S19: who named an instrument is counted; what is hidden, and what no answer names, is empty and not zero'
);
select results_eq(
    $$select stage, party, result, verdict from analysis.instrument_stages where edition = 'R/INSTRUMENTS' order by position$$,
    $$values (1, 'council', null, 'agrees'), (2, 'assembly', 'mandate', 'agrees'), (3, 'committee', null, 'out of order')$$,
    'S57, S58: a document passes its stages in order, and one may result in a new mandate'
);
select results_eq(
    $$select request, state from analysis.requests where edition = 'R/INSTRUMENTS' order by position$$,
    $$values
        ('answered_later', 'open'), ('unanswered', 'open'), ('planned_only', 'open'), ('by_paragraph', 'answered'),
        ('same_paragraph', 'answered'), ('every_year', 'answered')$$,
    'S60: open until answered, by a paragraph of this edition or an event that was held; one paragraph closes several'
);
select results_eq(
    $$select year, state, delivered_by from analysis.obligations where edition = 'R/INSTRUMENTS' order by position$$,
    $$values (1998, 'delivered', 'report98'), (1999, 'missing', null), (2000, 'not yet due', null)$$,
    'S60: due every year since it was asked for; a year without a report is flagged'
);
select results_eq(
    $$select instrument, parties, signatures, ratifications, ratified_and_speaks, in_force, verdict
    from analysis.treaty_counts where edition = 'R/INSTRUMENTS' order by position$$,
    $$values
        ('treaty', 0::bigint, 1::bigint, 1::bigint, 1::bigint, 'yes', 'agrees'),
        ('accord', 2, 0, 0, 0, 'not stated', 'agrees'), ('lonely', 1, 0, 0, 0, 'not stated', 'parties missing')$$,
    'S62, S78: actions by the cut-off, a State once under all its codes; S71: an agreement joins at least two'
);
select results_eq(
    $$select party, ratified_from, acceded_from, speaks from analysis.treaty_status
    where edition = 'R/INSTRUMENTS' and instrument = 'treaty' order by position$$,
    $$values
        ('ALB', null::date, null::date, 'no'), ('ROM', '1951-01-01', null, 'yes'), ('ROU', null, '1999-01-01', 'yes')$$,
    'S62: what each party did, and whether it speaks, are separate facts'
);
select results_eq(
    $$select symbol, register from analysis.symbols where edition = 'R/INSTRUMENTS' order by position$$,
    $$values ('A/1', 'instruments'), ('C No. 97', 'instruments'), ('E/1', 'instruments'), ('E/2', 'events'), ('R/INSTRUMENTS', 'instruments')$$,
    'the symbol index has every symbol known by the cut-off, and the report itself'
);
select results_eq(
    $$select short, label from analysis.abbreviations where edition = 'R/INSTRUMENTS'$$,
    $$values ('EC', 'Economic Council')$$,
    'abbreviations stand beside the names they stand for'
);

select * from finish();
rollback;
