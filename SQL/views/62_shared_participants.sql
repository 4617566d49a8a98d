-- How many member States two bodies have in common.
--
-- Grain:   one row for each edition and pair of bodies that share a member State
create or replace view analysis.shared_participants as
with member as (

    select distinct p.edition, p.body, n.entity
    from rapporteur.read_participations as p
    inner join rapporteur.read_participants as n on n.edition = p.edition and n.participant = p.participant
    where p.standing = 'member'
        and p.participant_kind = 'state'
        and p.is_over is not true

),

bits as (

    -- One bit for each State, in one order for all bodies: a pair is then one operation.
    select b.edition, b.body, string_agg(case when m.entity is null then '0' else '1' end, '' order by s.entity)::bit varying as bits
    from (select distinct edition, body from member) as b
    inner join (select distinct edition, entity from member) as s on s.edition = b.edition
    left join member as m on m.edition = b.edition and m.body = b.body and m.entity = s.entity
    group by b.edition, b.body

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
