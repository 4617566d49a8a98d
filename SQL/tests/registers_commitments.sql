-- Commitments, plans and progress: given and expected (S54, S55, S65, S68, S70).
begin;
set local client_min_messages = warning;
create extension if not exists pgtap;
select plan(2);

insert into rapporteur.consultation (consultation) values ('commitments') returning consultation_id \gset
insert into rapporteur.batch (batch, consultation_id, program) values (2000004, :consultation_id, 'test');
insert into rapporteur.build (consultation_id, symbol, cutoff, batch, state, program)
values (:consultation_id, 'R/COMMITMENTS', '2000-06-30', 2000004, 'built', 'test') returning build_id \gset
insert into rapporteur.current_build (consultation_id, symbol, build_id) values (:consultation_id, 'R/COMMITMENTS', :build_id);
insert into rapporteur.bodies (consultation_id, from_batch, body, position, kind, role, system)
values (:consultation_id, 1, 'process', 1, 'process', 'main', 'outside');
insert into rapporteur.events (consultation_id, from_batch, event, body, position, kind, status, date_from, date_to, precision)
values
    (:consultation_id, 1, 'first', 'process', 1, 'conference', 'held', '1996-03-13', '1996-03-14', 'day_range'),
    (:consultation_id, 1, 'second', 'process', 2, 'conference', 'held', '1997-03-13', '1997-03-14', 'day_range'),
    (:consultation_id, 1, 'third', 'process', 3, 'conference', 'held', '2000-09-01', '2000-09-02', 'day_range');
insert into rapporteur.participations (consultation_id, from_batch, body, participant, role, participant_kind, event, standing)
values
    (:consultation_id, 1, 'process', 'MEX', 'member', 'state', 'first', 'member'),
    (:consultation_id, 1, 'process', 'USA', 'member', 'state', 'first', 'member'),
    (:consultation_id, 1, 'process', 'CHL', 'observer', 'state', 'first', 'observer'),
    -- It came a year later, and is not bound by what was undertaken before.
    (:consultation_id, 1, 'process', 'BLZ', 'member', 'state', 'second', 'member');
insert into rapporteur.commitments (consultation_id, from_batch, commitment, position, body, event, respondent, kind, expected, review, progress)
values
    (:consultation_id, 1, 'rights', 1, 'process', 'first', null, null, null, 'second', null),
    (:consultation_id, 1, 'own', 2, 'process', 'first', 'USA', 'commitment', null, null, null),
    (:consultation_id, 1, 'item_open', 3, 'process', 'second', null, 'plan_item', null, null, null),
    (:consultation_id, 1, 'item_done', 4, 'process', 'second', null, 'plan_item', null, null, 'done'),
    (:consultation_id, 1, 'plans', 5, 'process', null, null, 'country_plan', 12, null, null),
    (:consultation_id, 1, 'align', 6, 'process', null, null, 'alignment', null, null, null),
    (:consultation_id, 1, 'too_late', 7, 'process', 'third', null, null, null, null, null);
insert into rapporteur.progress (consultation_id, from_batch, commitment, party, review, mark, date_from, date_to)
values
    (:consultation_id, 1, 'rights', 'MEX', 'second', 'law_adopted', null, null),
    (:consultation_id, 1, 'plans', 'ARM', '', 'agreed', null, null), (:consultation_id, 1, 'plans', 'BLR', '', 'agreed', null, null),
    (:consultation_id, 1, 'align', 'fund', '', 'reviewed', null, null), (:consultation_id, 1, 'align', 'agency', '', 'no_change', null, null),
    (:consultation_id, 1, 'align', 'bank', '', 'adjusted', '2000-09-01', '2000-09-01');

select results_eq(
    $$select commitment, respondent, review, progress, known_by from analysis.commitments where edition = 'R/COMMITMENTS' order by position$$,
    $$values
        ('rights', 'MEX', 'second', 'law_adopted', 'member'), ('rights', 'USA', 'second', 'not reported', 'member'),
        ('own', 'USA', null, 'not reported', 'named'), ('item_open', null, null, 'not reported', null),
        ('item_done', null, null, 'done', null), ('plans', 'ARM', null, 'agreed', 'reported'), ('plans', 'BLR', null, 'agreed', 'reported'),
        ('align', 'agency', null, 'no_change', 'reported'), ('align', 'fund', null, 'reviewed', 'reported')$$,
    'S54, S70: one mark for each party and review, silence is not reported; observers and later members are not bound'
);
select results_eq(
    $$select commitment, expected, parties, parties_missing, reported, not_reported, state
    from analysis.commitment_counts where edition = 'R/COMMITMENTS' order by position$$,
    $$values
        ('rights', null::integer, 2::bigint, null::bigint, 1::bigint, 1::bigint, null), ('own', null, 1, null, 0, 1, null),
        ('item_open', null, 0, null, 0, 0, 'not reported'), ('item_done', null, 0, null, 0, 0, 'done'),
        ('plans', 12, 2, 10, 2, 0, null), ('align', null, 2, null, 2, 0, null)$$,
    'S55: items of a plan by state; S65: reviewed, adjusted, no change; S68: country plans that are missing'
);

select * from finish();
rollback;
