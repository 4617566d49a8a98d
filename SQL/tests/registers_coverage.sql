-- Concerns, mechanisms, levels and categories: given and expected (S47, S85).
begin;
set local client_min_messages = warning;
create extension if not exists pgtap;
select plan(3);

insert into rapporteur.consultation (consultation) values ('coverage') returning consultation_id \gset
insert into rapporteur.batch (batch, consultation_id, program) values (2000007, :consultation_id, 'test');
insert into rapporteur.build (consultation_id, symbol, cutoff, batch, state, program)
values (:consultation_id, 'R/COVERAGE', '2000-06-30', 2000007, 'built', 'test') returning build_id \gset
insert into rapporteur.current_build (consultation_id, symbol, build_id) values (:consultation_id, 'R/COVERAGE', :build_id);
insert into rapporteur.bodies (consultation_id, from_batch, body, position, parent, kind, role, system, levels)
values
    (:consultation_id, 1, 'council', 1, null, 'commission', 'main', 'within', '{global,regional}'),
    (:consultation_id, 1, 'group', 2, 'council', 'group', 'subsidiary', 'within', '{global}'),
    (:consultation_id, 1, 'process', 3, null, 'process', 'main', 'outside', '{subregional}');
insert into rapporteur.categories (consultation_id, from_batch, category, position, parent)
values (:consultation_id, 1, 'refugees', 1, null), (:consultation_id, 1, 'irregular', 2, null), (:consultation_id, 1, 'skilled', 3, null);
insert into rapporteur.concerns (consultation_id, from_batch, concern, position, raised_by, categories)
values
    (:consultation_id, 1, 'rights', 1, 'governments', null), (:consultation_id, 1, 'regularization', 2, 'governments', '{irregular}'),
    (:consultation_id, 1, 'brain_drain', 3, 'governments', '{skilled}'), (:consultation_id, 1, 'asylum', 4, 'mechanisms', '{refugees}'),
    (:consultation_id, 1, 'overstay', 5, 'governments', '{irregular}'), (:consultation_id, 1, 'visas', 6, 'governments', null);
insert into rapporteur.concern_result (build_id, concern, count)
values (:build_id, 'rights', 13), (:build_id, 'regularization', 1), (:build_id, 'brain_drain', 4), (:build_id, 'overstay', 2), (:build_id, 'visas', 9);
insert into rapporteur.coverage (consultation_id, from_batch, body, concern, function, basis)
values
    (:consultation_id, 1, 'council', 'rights', 'forum', 'stated'), (:consultation_id, 1, 'group', 'rights', 'research', 'stated'),
    (:consultation_id, 1, 'process', 'rights', 'forum', 'inferred'), (:consultation_id, 1, 'process', 'brain_drain', 'forum', 'inferred'),
    (:consultation_id, 1, 'council', 'asylum', 'forum', 'stated'), (:consultation_id, 1, 'process', 'asylum', 'forum', 'inferred');

select results_eq(
    $$select concern, mechanism, level, basis, bodies_stated, bodies_inferred, raised_by_respondents
    from analysis.coverage_matrix where edition = 'R/COVERAGE' order by position$$,
    $$values
        ('rights', 'council', 'global', 'stated', 2::bigint, 0::bigint, 13), ('rights', 'council', 'regional', 'stated', 1, 0, 13),
        ('rights', 'process', 'subregional', 'inferred', 0, 1, 13), ('brain_drain', 'process', 'subregional', 'inferred', 0, 1, 4),
        ('asylum', 'council', 'global', 'stated', 1, 0, null), ('asylum', 'council', 'regional', 'stated', 1, 0, null),
        ('asylum', 'process', 'subregional', 'inferred', 0, 1, null)$$,
    'S47: concern by mechanism by level with the weight of the concern; stated and inferred are never mixed'
);
select results_eq(
    $$select concern, raised_by_respondents, verdict, levels_stated, levels_without from analysis.coverage_gaps where edition = 'R/COVERAGE' order by position$$,
    $$values
        ('visas', 9, 'no mechanism', null, 'global;interregional;regional;subregional;national'),
        ('overstay', 2, 'no mechanism', null, 'global;interregional;regional;subregional;national'),
        ('regularization', 1, 'no mechanism', null, 'global;interregional;regional;subregional;national'),
        ('brain_drain', 4, 'inferred only', null, 'global;interregional;regional;subregional;national'),
        ('rights', 13, 'treated', 'global;regional', 'interregional;subregional;national')$$,
    'S47: gaps first, those that more Governments raised before others'
);
select results_eq(
    $$select category, mechanism, basis, concerns, raised_by_at_least from analysis.category_coverage where edition = 'R/COVERAGE' order by position$$,
    $$values
        ('refugees', 'council', 'stated', 'asylum', null::integer), ('refugees', 'process', 'inferred', 'asylum', null),
        ('irregular', null, 'no mechanism', null, 2), ('skilled', 'process', 'inferred', 'brain_drain', 4)$$,
    'S85: which mechanism covers which category; Governments behind several concerns are not added'
);

select * from finish();
rollback;
