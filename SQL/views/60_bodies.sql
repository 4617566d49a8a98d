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
comment on column analysis.bodies.body is 'Code of the body: the key to join on.';
comment on column analysis.bodies.parent is 'Code of the body above it on the cut-off date.';
comment on column analysis.bodies.predecessor is 'Code of the body that it took the place of.';
comment on column analysis.bodies.kind_label is 'The kind in words.';
comment on column analysis.bodies.role is 'main, organ, subsidiary, instrumentality, partner or comparator.';
comment on column analysis.bodies.system is 'within or outside the United Nations system.';
comment on column analysis.bodies.date_from is 'First possible day of its founding.';
comment on column analysis.bodies.date_to is 'Last possible day of its founding.';
comment on column analysis.bodies.ended_from is 'First possible day of its end; empty while it exists.';
comment on column analysis.bodies.ended_to is 'Last possible day of its end.';
comment on column analysis.bodies.observers_stated is 'Observers as a stated number.';
comment on column analysis.bodies.levels is 'Levels on which it works, separated by semicolons.';
comment on column analysis.bodies.cross_sectoral is 'Whether it works across sectors: yes, no or not_stated.';
comment on column analysis.bodies.regions is 'Codes of the regions in which it works, separated by semicolons.';
comment on column analysis.bodies.mandate is 'What it is there for, in words.';
comment on column analysis.bodies.lead is 'Code of who leads it.';
comment on column analysis.bodies.root is 'Code of the topmost body above it.';
comment on column analysis.bodies.successors is 'Codes of the bodies that took its place, separated by semicolons.';
comment on column analysis.bodies.time_bound is 'yes where it was set up for a time.';
