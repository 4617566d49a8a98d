-- What each figure said, edition by edition and batch by batch.
--
-- Grain:   one row for each figure and build
create or replace view analysis.figure_history as
select
    c.consultation,
    b.symbol as edition,
    b.batch,
    f.figure,
    f.measure,
    f.value,
    f.base_size,
    f.share,
    exists (select from rapporteur.current_build as v where v.build_id = b.build_id) as is_current,
    l.reason
from rapporteur.build as b
inner join rapporteur.consultation as c on c.consultation_id = b.consultation_id
inner join rapporteur.batch as l on l.batch = b.batch
inner join rapporteur.figure_result as f on f.build_id = b.build_id
where b.state = 'built'
    and b.as_of is null
    and (
        (select rapporteur.chosen_build()) is null
        or exists (
            select
            from rapporteur.build as k
            where k.build_id = (select rapporteur.chosen_build())
                and k.consultation_id = b.consultation_id
                and k.symbol = b.symbol
                and k.batch >= b.batch
        )
    );
comment on view analysis.figure_history is
    'What each figure said in each edition as built after each load: one row for each figure and build.';
comment on column analysis.figure_history.is_current is 'Whether this is what readers see now.';
comment on column analysis.figure_history.reason is 'Why the load was made up to which this build knows.';
comment on column analysis.figure_history.value is 'What the figure was.';
comment on column analysis.figure_history.batch is 'The load up to which that count knew.';
