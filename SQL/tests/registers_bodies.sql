-- Bodies, their families and participants: given and expected (S44, S45, S46, S48, S64, S66, S74).
begin;
set local client_min_messages = warning;
create extension if not exists pgtap;
select plan(9);

insert into rapporteur.consultation (consultation) values ('bodies') returning consultation_id \gset
insert into rapporteur.batch (batch, consultation_id, program) values (2000001, :consultation_id, 'test');
insert into rapporteur.build (consultation_id, symbol, cutoff, batch, state, program)
values (:consultation_id, 'R/BODIES', '2000-06-30', 2000001, 'built', 'test') returning build_id \gset
insert into rapporteur.current_build (consultation_id, symbol, build_id) values (:consultation_id, 'R/BODIES', :build_id);
insert into rapporteur.bodies (
    consultation_id, from_batch, body, position, parent, predecessor, kind, role, system, date_from, date_to,
    ended_from, ended_to, members_stated, observers_stated, levels, cross_sectoral, time_bound
)
values
    (:consultation_id, 1, 'assembly', 1, null, null, 'organ', 'organ', 'within', null, null, null, null, null, null, '{global}', null, null),
    (:consultation_id, 1, 'council', 2, 'assembly', null, 'commission', 'main', 'within', '1950-01-01', '1950-12-31', null, null, 3, 1, '{global,regional}', 'yes', null),
    (:consultation_id, 1, 'force', 3, 'council', null, 'task_force', 'subsidiary', 'within', '1994-01-01', '1994-12-31', '1995-10-01', '1995-10-31', null, null, '{global}', 'not_stated', 'yes'),
    (:consultation_id, 1, 'wider', 4, 'council', 'force', 'task_force', 'subsidiary', 'within', '1995-10-01', '1995-10-31', null, null, null, null, '{global}', 'no', 'yes'),
    -- It lives on under the wider force.
    (:consultation_id, 1, 'group', 5, 'wider', null, 'working_group', 'subsidiary', 'within', '1995-01-01', '1995-12-31', null, null, 2, null, null, null, null),
    (:consultation_id, 1, 'process', 6, null, null, 'process', 'main', 'outside', '1999-01-01', '1999-12-31', null, null, 2, null, '{regional}', null, null),
    -- Founded after the cut-off, and perhaps founded by it.
    (:consultation_id, 1, 'later', 7, null, null, 'process', 'main', 'outside', '2000-07-01', '2000-07-01', null, null, null, null, null, null, null),
    (:consultation_id, 1, 'this_year', 8, null, null, 'process', 'partner', 'outside', '2000-01-01', '2000-12-31', null, null, null, null, null, null, null);
insert into rapporteur.former_parents (consultation_id, from_batch, body, parent, date_from, date_to, ended_from, ended_to)
values (:consultation_id, 1, 'group', 'force', '1995-01-01', '1995-12-31', '1995-10-01', '1995-10-31');
insert into rapporteur.participations (
    consultation_id, from_batch, body, participant, role, participant_kind, event, standing, date_from, date_to
)
values
    (:consultation_id, 1, 'council', 'ALB', 'member', 'state', '', 'member', null, null),
    (:consultation_id, 1, 'council', 'ROM', 'member', 'state', '', 'member', null, null),
    -- The same State under its other code and in another role: once.
    (:consultation_id, 1, 'council', 'ROU', 'chair', 'state', '', 'member', null, null),
    (:consultation_id, 1, 'council', 'BEL', 'invited_observer', 'state', '', 'invited', null, null),
    (:consultation_id, 1, 'council', 'process', 'observer', 'organization', '', 'observer', null, null),
    (:consultation_id, 1, 'council', 'CHE', 'member', 'state', '', 'member', '1960-01-01', '1990-12-31'),
    (:consultation_id, 1, 'council', 'FRA', 'attends', 'state', '', null, null, null),
    (:consultation_id, 1, 'group', 'dr_a', 'expert', 'person', '', 'member', null, null),
    (:consultation_id, 1, 'group', 'dr_b', 'expert', 'person', '', 'member', null, null),
    (:consultation_id, 1, 'process', 'ALB', 'member', 'state', '', 'member', null, null),
    (:consultation_id, 1, 'process', 'ROU', 'member', 'state', '', 'member', null, null);
insert into rapporteur.editions (consultation_id, from_batch, symbol, cutoff) values (:consultation_id, 1, 'R/BODIES', '2000-06-30');
insert into rapporteur.replies (consultation_id, from_batch, reply, round, respondent, status)
values (:consultation_id, 1, 'r1', '{one}', 'ROU', 'substantive'), (:consultation_id, 1, 'r2', '{one}', 'FRA', 'substantive');
insert into rapporteur.reply_result (build_id, reply, respondent, punctuality, speaks, reason)
values (:build_id, 'r1', 'ROU', 'on time', true, 'new'), (:build_id, 'r2', 'FRA', 'on time', true, 'new');

select results_eq(
    $$select body, mechanism, state, coalesce(successors, '') from analysis.bodies where edition = 'R/BODIES' order by position$$,
    $$values
        ('assembly', null, 'existing', ''), ('council', 'council', 'existing', ''), ('force', 'council', 'ended', 'wider'),
        ('wider', 'council', 'existing', ''), ('group', 'council', 'existing', ''), ('process', 'process', 'existing', ''),
        ('this_year', null, 'perhaps founded', '')$$,
    'S44: bodies by the cut-off, each with its mechanism; S45: successors'
);
select results_eq(
    $$select value, main, subsidiaries from analysis.body_counts where edition = 'R/BODIES' and dimension in ('system', 'level') order by position$$,
    $$values ('outside', 1::bigint, 0::bigint), ('within', 1, 3), ('global', 1, 2), ('regional', 2, 0)$$,
    'S44: subsidiaries are never counted with main bodies; two levels stand under both'
);
select results_eq(
    $$select body, parent, depth, state from analysis.body_tree('R/BODIES', '1995-06-30') where path like '%council%'$$,
    $$values
        ('council', 'assembly', 1, 'existing'), ('force', 'council', 2, 'existing'), ('group', 'force', 3, 'perhaps founded')$$,
    'S45: before the change the group lies below its former parent'
);
select results_eq(
    $$select body, parent, depth, state from analysis.body_tree('R/BODIES', '1995-10-15') where path like '%council%'$$,
    $$values
        ('council', 'assembly', 1, 'existing'), ('force', 'council', 2, 'perhaps ended'), ('wider', 'council', 2, 'perhaps founded'),
        ('group', 'wider', 3, 'perhaps founded')$$,
    'S45: within the month of the change nothing is more certain than the month'
);
select results_eq(
    $$select body, member_states, member_persons, observers, invited, not_stated, member_states_speaking
    from analysis.participation_counts where edition = 'R/BODIES' order by position$$,
    $$values
        ('council', 2::bigint, 0::bigint, 1::bigint, 1::bigint, 1::bigint, 1::bigint),
        ('group', 0, 2, 0, 0, 0, 0), ('process', 2, 0, 0, 0, 0, 1)$$,
    'S46, S74: invited and observing are not membership, a State counts once, who left is out; S64: experts are no Governments'
);
select results_eq(
    $$select body, "check", stated, listed, verdict from analysis.body_checks where edition = 'R/BODIES' order by position$$,
    $$values
        ('council', 'members', 3, 2::bigint, 'differs'), ('council', 'observers', 1, 1, 'agrees'),
        ('force', 'end of a time-bound body', null, null, 'agrees'),
        ('wider', 'end of a time-bound body', null, null, 'no end on record'),
        ('group', 'members', 2, 2, 'agrees'), ('process', 'members', 2, 2, 'agrees')$$,
    'S46: a stated number is checked with the list, not replaced; S66: a time-bound body needs an end'
);
select results_eq(
    $$select body, other_body, states_in_common from analysis.shared_participants where edition = 'R/BODIES'$$,
    $$values ('council', 'process', 2::bigint)$$,
    'S46: the overlap of two mechanisms counts States, not codes'
);
select results_eq(
    $$select body, value from analysis.angles where edition = 'R/BODIES' and angle = 'cross_sectoral' order by position$$,
    $$values
        ('assembly', 'not stated'), ('council', 'yes'), ('force', 'not stated'), ('wider', 'no'), ('group', 'not stated'),
        ('process', 'not stated'), ('this_year', 'not stated')$$,
    'S48: not stated differs from no'
);
select results_eq(
    $$select angle, main_yes, main_no, main_not_stated from analysis.angle_counts where edition = 'R/BODIES' order by position$$,
    $$values
        ('cross_sectoral', 1::bigint, 0::bigint, 1::bigint), ('global', 1, 0, 1), ('interregional', 0, 0, 2),
        ('regional', 2, 0, 0), ('subregional', 0, 0, 2), ('national', 0, 0, 2)$$,
    'S48: angles of the main bodies'
);

select * from finish();
rollback;
