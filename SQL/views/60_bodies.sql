-- The register of mechanisms and organs, with parent, successors and mechanism at the cut-off.
--
-- Grain:   one row for each edition and body
create or replace view analysis.bodies as
select
    b.edition,
    b.body,
    coalesce(rapporteur.worded(b.label), b.body) as label,
    rapporteur.worded(b.short) as short,
    b.parent,
    b.predecessor,
    b.kind,
    rapporteur.worded(b.kind_label) as kind_label,
    b.role,
    b.system,
    b.date_from,
    b.date_to,
    b.precision,
    b.ended_from,
    b.ended_to,
    b.members_stated,
    b.observers_stated,
    array_to_string(b.levels, ';') as levels,
    b.cross_sectoral,
    array_to_string(b.regions, ';') as regions,
    rapporteur.worded(b.mandate) as mandate,
    array_to_string(b.paragraph, ';') as paragraph,
    b.lead,
    b.mechanism,
    b.root,
    b.depth,
    array_to_string(b.path, ' > ') as path,
    s.successors,
    b.state,
    b.time_bound,
    row_number() over (partition by b.edition order by b.position, b.body collate "C") as position
from rapporteur.read_bodies as b
left join (
    select o.edition, o.predecessor, string_agg(o.body, ';' order by o.position, o.body collate "C") as successors
    from rapporteur.read_bodies as o
    where o.predecessor is not null
    group by o.edition, o.predecessor
) as s on s.edition = b.edition and s.predecessor = b.body;
comment on view analysis.bodies is 'The register of mechanisms and organs as each edition knows it. analysis.body_tree(edition, day) gives the family on any other day.';
comment on column analysis.bodies.mechanism is 'The main body at or above this one; subsidiaries are never counted with main bodies.';
comment on column analysis.bodies.state is 'Whether the body existed at the cut-off: perhaps founded or perhaps ended where its date is a range around it.';
comment on column analysis.bodies.path is 'From the topmost body down to this one.';
