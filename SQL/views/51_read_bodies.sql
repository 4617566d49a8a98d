-- Bodies as an edition knows them, each with its parent at the cut-off and the mechanism it belongs to.
--
-- A mechanism is the nearest main body at or above; what hangs below an organ belongs to none.
--
-- Grain:   one row for each edition and body that may have existed by the cut-off
create or replace view rapporteur.read_bodies as
-- Materialized, so that no join makes the tree anew for each of its rows.
with tree as materialized (

    select e.*, t.*
    from rapporteur.read_edition as e
    cross join lateral rapporteur.tree_at(e.consultation_id, e.batch, e.cutoff) as t

)

select
    t.edition, t.build_id, t.consultation_id, t.cutoff, t.batch,
    r.body, r.position, t.parent, t.mechanism, t.root, t.depth, t.path, t.state, r.predecessor, r.kind, r.role,
    r.system, r.date_from, r.date_to, r.precision, r.ended_from, r.ended_to, r.members_stated,
    r.observers_stated, r.levels, r.cross_sectoral, r.regions, r.lead, r.time_bound, r.paragraph, r.label,
    r.short, r.mandate, r.kind_label
from tree as t
inner join rapporteur.bodies as r
    on r.consultation_id = t.consultation_id
    and r.body = t.body
    and rapporteur.known(r.from_batch, r.until_batch, t.batch);
