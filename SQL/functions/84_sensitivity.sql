-- The counts of an edition again, under other rules of counting: what a figure alone does not say.
--
-- Each rule leaves out records that speak: without joint expansion, all but the first of a joint reply;
-- without late replies, those that came late for an earlier edition; with members only, all others. A
-- weight gives each respondent the value of an attribute instead of one. Whom a late reply superseded does not
-- come back. Rules that change nothing in the edition are not told. Where a sheet in the base has no name,
-- nobody knows what would remain.
--
-- Grain:   one row for each figure (count or share) and rule
-- Params:  $1 integer  build
--          $2 text     a figure; null for all
-- Returns: standing  of the plain figure, and stands of the other: majority, half or minority of the base
--          turns     yes where the one is not the other; null where it is not known
--          remark    why something is not known
-- Order:   position: the codebook's order
create or replace function rapporteur.sensitivity(build_id integer, wanted text default null)
returns table (
    figure text, label text, rule text, plain_count numeric, plain_base numeric, plain_share numeric,
    count numeric, base_size numeric, share numeric, difference numeric, standing text, stands text, turns text,
    remark text, "position" bigint
)
-- Views call it for readers, who may not look into schema rapporteur themselves.
language sql stable security definer
set search_path = pg_catalog, pg_temp
set enable_nestloop = off  -- As in begin_build: rows of functions cannot be foreseen.
set jit = off  -- What it compiles for costs that are guesses takes longer than the query.
begin atomic
    with build as (

        select b.* from rapporteur.build as b where b.build_id = sensitivity.build_id

    ),

    speaking as materialized (

        select
            r.record_no, r.respondent, r.is_joint, r.punctuality,
            row_number() over (partition by r.reply order by r.record_no) as place,
            s.entity
        from rapporteur.reply_result as r
        left join rapporteur.state as s on s.state = r.respondent
        where r.build_id = sensitivity.build_id and r.speaks and r.record_no is not null

    ),

    -- What each rule counts a respondent for.
    weighed as materialized (

        select 1 as rule_place, 'without joint expansion' as rule, s.record_no,
            (not s.is_joint or s.place = 1)::integer::numeric as weight
        from speaking as s
        union all
        select 2, 'without late replies', s.record_no, (s.punctuality <> 'late')::integer from speaking as s
        union all
        select 3, 'members only', s.record_no, (m.entity is not null)::integer
        from speaking as s
        left join rapporteur.members_of(sensitivity.build_id) as m on m.entity = s.entity
        union all
        select 3 + w.place, 'weighted by ' || w.attribute, s.record_no,
            case when a.value ~ '^[0-9]+(\.[0-9]+)?$' then a.value::numeric end
        from build as b
        inner join rapporteur.editions as e
            on e.consultation_id = b.consultation_id
            and e.symbol = b.symbol
            and rapporteur.known(e.from_batch, e.until_batch, b.batch)
        cross join unnest(e.weights) with ordinality as w(attribute, place)
        cross join speaking as s
        left join rapporteur.attributes as a
            on a.consultation_id = b.consultation_id
            and a.respondent = s.respondent
            and a.attribute = w.attribute
            and rapporteur.known(a.from_batch, a.until_batch, b.batch)
            and (a.valid_from = '' or a.valid_from::date <= b.cutoff)
            and (a.valid_to is null or a.valid_to >= b.cutoff)

    ),

    rule as (

        select w.rule_place, w.rule from weighed as w group by w.rule_place, w.rule having min(w.weight) <> 1
            or max(w.weight) <> 1 or bool_or(w.weight is null)

    ),

    counted as (

        select
            f.figure, f.position, f.label, coalesce(f.base, '') = 'members' as is_of_members,
            r.base_size, part.program as part, coalesce(whole.program, '') as whole,
            case when f.measure = 'count' then r.value else round(r.share * r.base_size) end as value
        from build as b
        inner join rapporteur.figures as f
            on f.consultation_id = b.consultation_id
            and f.measure in ('count', 'share')
            and (sensitivity.wanted is null or f.figure = sensitivity.wanted)
            and rapporteur.known(f.from_batch, f.until_batch, b.batch)
        inner join rapporteur.figure_result as r
            on r.build_id = b.build_id
            and r.figure = f.figure
            and r.base_size > 0
        inner join rapporteur.program as part
            on part.build_id = b.build_id
            and part.scope = 'figures'
            and part.item = f.figure
            and part.part = 'value'
        -- There is none where the base is the membership.
        left join rapporteur.program as whole
            on whole.build_id = b.build_id
            and whole.scope = 'figures'
            and whole.item = f.figure
            and whole.part = 'base'
        -- Nothing is evaluated where no rule would change anything.
        where exists (select from rule)

    ),

    program as (

        select p.program, row_number() over (order by p.program) as number
        from (
            select c.part as program from counted as c
            union
            select c.whole from counted as c
        ) as p

    ),

    bitmap as materialized (

        select p.program, c.chunk, e.bits, c.chunk * rapporteur.chunk_size() as first_record
        from build as b
        inner join rapporteur.chunk as c
            on c.consultation_id = b.consultation_id
            and c.chunk * rapporteur.chunk_size() < b.records
        cross join lateral rapporteur.evaluate(
            b.build_id, c.chunk, (select array_agg(o.program order by o.number) from program as o)
        ) as e
        inner join program as p on p.number = e.number
        where exists (select from program)

    ),

    size as (

        select b.program, sum(bit_count(b.bits)) as n from bitmap as b group by b.program

    ),

    -- Which named records satisfy a program: their number is that of Governments, not of an open survey.
    satisfied as (

        select b.program, s.record_no
        from bitmap as b
        inner join speaking as s
            on s.record_no >= b.first_record
            and s.record_no < b.first_record + length(b.bits)
        where get_bit(b.bits, s.record_no - b.first_record) = 1

    ),

    summed as (

        select
            s.program, w.rule_place, sum(w.weight) as weight, count(*) as n,
            count(*) filter (where w.weight is null) as missing
        from satisfied as s
        inner join weighed as w on w.record_no = s.record_no
        group by s.program, w.rule_place

    ),

    told as (

        select
            c.figure, c.position, c.label, r.rule_place, r.rule, c.value, c.base_size::numeric as base_size,
            coalesce(p.weight, 0) as count,
            case when c.is_of_members then c.base_size else coalesce(q.weight, 0) end as base,
            case
                when c.is_of_members and r.rule_place not in (2, 3)
                    then 'the base is the membership, which this rule does not count'
                when z.n > coalesce(q.n, 0)
                    then format('%s of %s in the base are not known by name', z.n - coalesce(q.n, 0), z.n)
                when q.missing > 0 then format('%s of %s in the base have no such number', q.missing, z.n)
                when not c.is_of_members and coalesce(q.weight, 0) = 0 then 'nobody in the base is left'
            end as remark
        from counted as c
        cross join rule as r
        left join summed as p
            on p.program = c.part and p.rule_place = r.rule_place
        left join summed as q on q.program = c.whole and q.rule_place = r.rule_place
        left join size as z on z.program = c.whole

    )

    select
        t.figure, coalesce(t.label ->> 'en', t.figure), t.rule,
        t.value, t.base_size, round(t.value / t.base_size, 4),
        k.count, k.base, round(k.count / nullif(k.base, 0), 4),
        round(k.count / nullif(k.base, 0), 4) - round(t.value / t.base_size, 4),
        s.plain, s.other, case when s.plain = s.other then 'no' when s.other is not null then 'yes' end,
        t.remark,
        row_number() over (order by t.position, t.figure collate "C", t.rule_place)
    from told as t
    cross join lateral (
        select case when t.remark is null then t.count end as count, case when t.remark is null then t.base end as base
    ) as k
    cross join lateral (
        select
            case sign(2 * t.value - t.base_size) when 1 then 'majority' when 0 then 'half' else 'minority' end as plain,
            case when k.base > 0 then
                case sign(2 * k.count - k.base) when 1 then 'majority' when 0 then 'half' else 'minority' end
            end as other
    ) as s;
end;
