-- How many member States two bodies have in common.
--
-- Grain:   one row for each edition and pair of bodies that share a member State
create or replace view analysis.shared_participants as
with member as (

    select e.edition, o.body, dense_rank() over (partition by e.edition order by o.entity) as ordinal
    from rapporteur.read_edition as e
    cross join lateral rapporteur.standings_at(e.build_id) as o
    where o.standing = 'member' and o.participant_kind = 'state'

),

bits as materialized (

    -- One bit for each State, in one order for all bodies: a pair is then one operation.
    select m.edition, m.body, bit_or(set_bit(repeat('0', m.size)::bit varying, m.ordinal::integer - 1, 1)) as bits
    from (
        select edition, body, ordinal, max(ordinal) over (partition by edition)::integer as size
        from member
    ) as m
    group by m.edition, m.body

)

select
    a.edition,
    a.body,
    o.body as other_body,
    bit_count(a.bits & o.bits) as states_in_common,
    row_number() over (partition by a.edition order by a.body collate "C", o.body collate "C") as position
from bits as a
inner join bits as o
    on o.edition = a.edition
    and o.body collate "C" > a.body collate "C"
    and bit_count(a.bits & o.bits) > 0;
comment on view analysis.shared_participants is 'Member States that two bodies have in common; each pair once.';
comment on column analysis.shared_participants.other_body is 'Code of the other body.';
comment on column analysis.shared_participants.states_in_common is 'How many Member States are in both.';
