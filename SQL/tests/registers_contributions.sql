-- Contributions, series and versions: given and expected (S63, S79, S80, S81, S83, S86).
begin;
set local client_min_messages = warning;
create extension if not exists pgtap;
select plan(4);

insert into rapporteur.consultation (consultation) values ('contributions') returning consultation_id \gset
insert into rapporteur.batch (batch, consultation_id, program) values (2000006, :consultation_id, 'test');
insert into rapporteur.build (consultation_id, symbol, cutoff, batch, state, program)
values (:consultation_id, 'R/CONTRIBUTIONS', '2000-06-30', 2000006, 'built', 'test') returning build_id \gset
insert into rapporteur.current_build (consultation_id, symbol, build_id) values (:consultation_id, 'R/CONTRIBUTIONS', :build_id);
insert into rapporteur.bodies (consultation_id, from_batch, body, position, kind, role, system)
values (:consultation_id, 1, 'system', 1, 'reporting_system', 'main', 'outside'), (:consultation_id, 1, 'experts', 2, 'working_group', 'main', 'within');
insert into rapporteur.instruments (consultation_id, from_batch, instrument, position, kind, precision)
values (:consultation_id, 1, 'report', 1, 'report', 'undated');
insert into rapporteur.contributions (
    consultation_id, from_batch, contribution, position, kind, body, instrument, contributor, contributor_kind, topic, status,
    reference_from, reference_to, date_from, date_to, version
)
values
    (:consultation_id, 1, 'fra95', 1, 'statistics', 'system', null, 'FRA', 'state', 'inflows', 'received', '1995-01-01', '1995-12-31', '1996-03-01', '1996-03-31', null),
    (:consultation_id, 1, 'fra97', 2, 'statistics', 'system', null, 'FRA', 'state', 'inflows', 'received', '1997-01-01', '1997-12-31', '1998-01-10', '1998-01-10', null),
    (:consultation_id, 1, 'swe96', 3, 'statistics', 'system', null, 'SWE', 'state', 'inflows', 'received', '1996-01-01', '1996-12-31', null, null, null),
    (:consultation_id, 1, 'swe97', 4, 'statistics', 'system', null, 'SWE', 'state', 'inflows', 'expected', '1997-01-01', '1997-12-31', null, null, null),
    -- It came after the cut-off.
    (:consultation_id, 1, 'swe95', 5, 'statistics', 'system', null, 'SWE', 'state', 'inflows', 'received', '1995-01-01', '1995-12-31', '2000-07-01', '2000-07-01', null),
    (:consultation_id, 1, 'obstacle1', 6, 'information', 'experts', null, 'ALB', 'state', 'obstacles', 'received', null, null, null, null, null),
    (:consultation_id, 1, 'obstacle2', 7, 'information', 'experts', null, 'league', 'ngo', 'obstacles', 'received', null, null, null, null, null),
    (:consultation_id, 1, 'obstacle3', 8, 'information', 'experts', null, 'league', 'ngo', 'obstacles', 'received', null, null, null, null, null),
    (:consultation_id, 1, 'migrant1', 9, 'term', 'experts', null, 'experts', 'organization', 'migrant', 'received', null, null, null, null, 1),
    (:consultation_id, 1, 'migrant2', 10, 'term', 'experts', null, 'experts', 'organization', 'migrant', 'received', null, null, null, null, 2),
    (:consultation_id, 1, 'chapter', 11, 'chapter', null, 'report', 'agency', 'organization', null, 'received', null, null, null, null, null);

select results_eq(
    $$select contributor, year, state from analysis.contribution_grid where edition = 'R/CONTRIBUTIONS' order by position$$,
    $$values
        ('FRA', 1995, 'received'), ('FRA', 1996, 'missing'), ('FRA', 1997, 'received'),
        ('SWE', 1995, 'missing'), ('SWE', 1996, 'received'), ('SWE', 1997, 'expected')$$,
    'S79, S80: a series keeps its gaps; what came after the cut-off had not come'
);
select results_eq(
    $$select contribution, days_late_at_least from analysis.contributions where edition = 'R/CONTRIBUTIONS' and days_late_at_least is not null order by position$$,
    $$values ('fra95', 61), ('fra97', 10)$$,
    'S80: timeliness from the end of the reference year to the first day it may have come'
);
select results_eq(
    $$select body, instrument, kind, contributor_kind, received, contributors from analysis.contribution_counts
    where edition = 'R/CONTRIBUTIONS' and kind <> 'statistics' order by position$$,
    $$values
        ('experts', null, 'information', 'ngo', 2::bigint, 1::bigint), ('experts', null, 'information', 'state', 1, 1),
        ('experts', null, 'term', 'organization', 2, 1), (null, 'report', 'chapter', 'organization', 1, 1)$$,
    'S63: information by kind of source; S83: credit by chapter; S86: exchange counted by contribution'
);
select results_eq(
    $$select contribution, current_version from analysis.contributions where edition = 'R/CONTRIBUTIONS' and kind = 'term' order by position$$,
    $$values ('migrant1', 'no'), ('migrant2', 'yes')$$,
    'S81: one current version of each term'
);

select * from finish();
rollback;
