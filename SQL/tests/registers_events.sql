-- Events, planned and past, in series and chains: given and expected (S49-S53, S56, S59, S61, S67, S84).
begin;
set local client_min_messages = warning;
create extension if not exists pgtap;
select plan(9);

insert into rapporteur.consultation (consultation) values ('events') returning consultation_id \gset
insert into rapporteur.batch (batch, consultation_id, program) values (2000002, :consultation_id, 'test');
insert into rapporteur.build (consultation_id, symbol, cutoff, batch, state, program)
values (:consultation_id, 'R/EVENTS', '2000-06-30', 2000002, 'built', 'test') returning build_id \gset
insert into rapporteur.current_build (consultation_id, symbol, build_id) values (:consultation_id, 'R/EVENTS', :build_id);
insert into rapporteur.bodies (consultation_id, from_batch, body, position, kind, role, system)
values (:consultation_id, 1, 'council', 1, 'commission', 'main', 'within'), (:consultation_id, 1, 'process', 2, 'process', 'main', 'outside');
insert into rapporteur.events (
    consultation_id, from_batch, until_batch, event, body, position, kind, status, date_from, date_to, precision,
    level, feeds, series, at_least, number, host, topics, realizes
)
values
    (:consultation_id, 1, null, 's28', 'council', 1, 'session', 'held', '1995-01-01', '1995-12-31', 'year', null, null, null, null, 28, null, null, null),
    (:consultation_id, 1, null, 's13', 'council', 2, 'session', 'held', '1997-01-01', '1997-12-31', 'year', null, null, null, null, 13, null, null, null),
    -- The window is open, has passed, has passed and was realized, lies ahead, is not known.
    (:consultation_id, 1, null, 'open', 'council', 3, 'meeting', 'planned', '2000-04-01', '2000-06-30', 'quarter', null, null, null, null, null, null, null, null),
    (:consultation_id, 1, null, 'passed', 'council', 4, 'meeting', 'planned', '2000-01-01', '2000-03-31', 'quarter', null, 'closing', null, null, null, null, null, null),
    (:consultation_id, 1, null, 'kept', 'council', 5, 'meeting', 'planned', '1999-01-01', '1999-12-31', 'year', null, 'closing', null, null, null, null, null, null),
    (:consultation_id, 1, null, 'record', 'council', 6, 'meeting', 'held', '1999-11-03', '1999-11-03', 'day', 'global', null, null, null, null, null, '{smuggling}', 'kept'),
    (:consultation_id, 1, null, 'ahead', 'council', 7, 'meeting', 'planned', '2000-07-01', '2000-12-31', 'half_year', null, null, null, null, null, null, null, null),
    (:consultation_id, 1, null, 'some_day', 'council', 8, 'report', 'planned', null, null, 'undated', null, null, null, null, null, null, null, null),
    (:consultation_id, 1, null, 'closing', 'council', 9, 'conference', 'planned', '2001-01-01', '2001-12-31', 'year', null, null, null, null, null, null, null, null),
    -- Held after the cut-off: the edition knows nothing of it.
    (:consultation_id, 1, null, 'too_late', 'council', 10, 'meeting', 'held', '2000-07-01', '2000-07-01', 'day', null, null, null, null, null, null, null, null),
    -- A former version of an event, ended by a later batch.
    (:consultation_id, 0, 1, 'record', 'council', 6, 'meeting', 'held', '1999-12-03', '1999-12-03', 'day', null, null, null, null, null, null, null, null),
    (:consultation_id, 1, null, 'many', 'process', 11, 'meeting_series', 'held', '1985-01-01', '2000-06-30', 'period', null, null, null, 201, null, null, null, null),
    (:consultation_id, 1, null, 'c1', 'process', 12, 'conference', 'held', '1998-03-13', '1998-03-14', 'day_range', 'regional', null, 'conference', null, 1, 'MEX', '{smuggling}', null),
    (:consultation_id, 1, null, 'c2', 'process', 13, 'conference', 'held', '1999-03-13', '1999-03-14', 'day_range', 'regional', null, 'conference', null, 2, 'PAN', '{smuggling}', null),
    (:consultation_id, 1, null, 'c3', 'process', 14, 'conference', 'planned', '2001-04-01', '2001-06-30', 'quarter', null, null, 'conference', null, 3, 'CAN', null, null),
    -- A procedural meeting is no review.
    (:consultation_id, 1, null, 'procedure', 'process', 15, 'meeting', 'held', '1998-10-01', '1998-10-31', 'month', null, null, null, null, null, null, null, null),
    (:consultation_id, 1, null, 'review1', 'process', 16, 'review', 'held', '1999-07-02', '1999-07-02', 'day', null, null, null, null, 1, null, null, null);
insert into rapporteur.participations (consultation_id, from_batch, body, participant, role, participant_kind, event, standing)
values
    (:consultation_id, 1, 'process', 'MEX', 'host', 'state', 'c1', 'member'), (:consultation_id, 1, 'process', 'USA', 'member', 'state', 'c1', 'member'),
    (:consultation_id, 1, 'process', 'CHL', 'invited_observer', 'state', 'c3', 'invited'),
    (:consultation_id, 1, 'process', 'PER', 'member', 'state', 'too_late', 'member');

select results_eq(
    $$select event, status from analysis.events where edition = 'R/EVENTS' and body = 'council' order by position$$,
    $$values
        ('s28', 'held'), ('s13', 'held'), ('kept', 'realized'), ('record', 'held'), ('passed', 'overdue'),
        ('open', 'planned'), ('ahead', 'planned'), ('closing', 'planned'), ('some_day', 'planned')$$,
    'S49: held or planned is judged at the cut-off; what was held later is not known'
);
select results_eq(
    $$select event, standing, days_overdue, realized_by from analysis.calendar where edition = 'R/EVENTS' order by position$$,
    $$values
        ('passed', 'overdue', 91, null), ('kept', 'realized', null, 'record'), ('open', 'window open', null, null),
        ('ahead', 'ahead', null, null), ('closing', 'ahead', null, null), ('c3', 'ahead', null, null), ('some_day', 'no date given', null, null)$$,
    'S50: overdue when the window ends without a record, overdue ones first'
);
select results_eq(
    $$select year, kind, held, planned, overdue, aggregates, aggregate_at_least
    from analysis.event_counts where edition = 'R/EVENTS' and (year = 1999 or year is null) order by position$$,
    $$values
        (1999, 'conference', 1::bigint, 0::bigint, 0::bigint, 0::bigint, null::bigint), (1999, 'meeting', 1, 0, 0, 0, null),
        (1999, 'review', 1, 0, 0, 0, null), (null, 'meeting_series', 0, 0, 0, 1, 201), (null, 'report', 0, 1, 0, 0, null)$$,
    'S49: events by year and kind; S51: an aggregate is never added'
);
select results_eq(
    $$select event, at_least, events_on_record from analysis.meeting_aggregates where edition = 'R/EVENTS'$$,
    $$values ('many', 201, 4::bigint)$$,
    'S51: a bare number and the meetings on record stand side by side'
);
select results_eq(
    $$select closing_event, input, input_status, inputs, inputs_held, ready from analysis.event_chains where edition = 'R/EVENTS' order by position$$,
    $$values ('closing', 'kept', 'realized', 2::bigint, 1::bigint, 'no'), ('closing', 'passed', 'overdue', 2, 1, 'no')$$,
    'S52, S61: a closing event depends on all inputs'
);
select results_eq(
    $$select ordinal, event, host, states_listed, invited_listed, is_next from analysis.meeting_series where edition = 'R/EVENTS' order by position$$,
    $$values
        (1::bigint, 'c1', 'MEX', 2::bigint, null::bigint, 'no'), (2, 'c2', 'PAN', null, null, 'no'), (3, 'c3', 'CAN', null, 1, 'yes')$$,
    'S53: hosts in turn; participants that are not on record are empty, not zero'
);
select results_eq(
    $$select event, verdict from analysis.sessions where edition = 'R/EVENTS' order by position$$,
    $$values ('s13', 'out of order'), ('s28', 'out of order'), ('c1', 'agrees'), ('c2', 'agrees'), ('c3', 'agrees'), ('review1', 'agrees')$$,
    'S59: a session number that contradicts the years is shown; S67: reviews are numbered, a procedural meeting is not'
);
select results_eq(
    $$select topic, level, held from analysis.dialogue where edition = 'R/EVENTS' order by position$$,
    $$values ('smuggling', 'global', 1::bigint), ('smuggling', 'regional', 2)$$,
    'S84: the level is that of the event'
);
select results_eq(
    $$select mechanism, events_held, decisions, events_planned, events_overdue, aggregate_at_least
    from analysis.mechanism_profiles where edition = 'R/EVENTS' order by position$$,
    $$values ('council', 3::bigint, 0::bigint, 4::bigint, 1::bigint, null::bigint), ('process', 4, 0, 1, 0, 201)$$,
    'S56: an informal process is measured by its activity and has no decisions'
);

select * from finish();
rollback;
