-- Adds up the partial counts of the figures of a build and stores what each figure says.
--
-- Shares are rounded half away from zero, in numeric: the same on every machine.
--
-- Params:  $1 integer  build; temporary table partial holds (scope, item, part, n)
create or replace function rapporteur.store_figures(build_id integer)
returns void
language sql
begin atomic
    insert into rapporteur.figure_result (
        build_id, figure, position, measure, value, base_size, asked, answered, silent, share
    )
    with build as (

        select b.* from rapporteur.build as b where b.build_id = store_figures.build_id

    ),

    counted as (

        select
            p.item as figure,
            sum(p.n) filter (where p.part = 'value') as value,
            sum(p.n) filter (where p.part = 'base') as base_size,
            sum(p.n) filter (where p.part = 'asked') as asked,
            sum(p.n) filter (where p.part = 'answered') as answered
        from rapporteur.partial as p
        where p.build_id = store_figures.build_id and p.scope = 'figures'
        group by p.item

    ),

    -- One row for each number given, spelled out again from the counts of equal ones.
    measured as (

        select
            p.item as figure,
            split_part(p.part, ':', 1)::numeric as low,
            split_part(p.part, ':', 2)::numeric as high,
            sum(p.n) as n
        from rapporteur.partial as p
        where p.build_id = store_figures.build_id and p.scope = 'values'
        group by p.item, low, high

    ),

    summarised as (

        select
            m.figure,
            min(m.low) as lowest,
            max(m.high) as highest,
            sum((m.low + m.high) / 2 * m.n) / sum(m.n) as mean,
            sum(m.n) as n
        from measured as m
        group by m.figure

    ),

    middle as (

        select s.figure, avg(r.value) as median
        from summarised as s
        cross join lateral (
            select
                (m.low + m.high) / 2 as value,
                sum(m.n) over (order by (m.low + m.high) / 2, m.low) - m.n as before,
                sum(m.n) over (order by (m.low + m.high) / 2, m.low) as through
            from measured as m
            where m.figure = s.figure
        ) as r
        -- The middle number, or the two middle ones of an even number.
        where r.before <= s.n / 2.0 and r.through >= s.n / 2.0
        group by s.figure

    ),

    figure as (

        select
            f.figure, f.position, f.measure, f.expression, f.unit,
            coalesce(f.base, '') = 'members' as is_of_members,
            q.unit as question_unit
        from build as b
        inner join rapporteur.figures as f
            on f.consultation_id = b.consultation_id
            and rapporteur.known(f.from_batch, f.until_batch, b.batch)
        left join rapporteur.questions as q
            on q.consultation_id = b.consultation_id
            and q.question = substring(f.expression from '^\W*(\w+)')
            and rapporteur.known(q.from_batch, q.until_batch, b.batch)

    ),

    based as (

        select
            f.*,
            c.value as counted,
            coalesce(
                case when f.is_of_members then (
                    select count(*) from build as b cross join rapporteur.members_on(b.cutoff)
                ) end,
                c.base_size, s.n
            ) as base_size,
            c.asked, c.answered, s.lowest, s.highest, s.mean, m.median
        from figure as f
        left join counted as c on c.figure = f.figure
        left join summarised as s on s.figure = f.figure
        left join middle as m on m.figure = f.figure

    )

    select
        store_figures.build_id,
        b.figure,
        b.position,
        b.measure,
        trim_scale(case b.measure
            when 'count' then coalesce(b.counted, 0)
            when 'mentions' then coalesce(b.counted, 0)
            when 'share' then round(100.0 * coalesce(b.counted, 0) / nullif(b.base_size, 0), 1)
            when 'min' then round(b.lowest / rapporteur.unit_factor(b.question_unit, b.unit), 2)
            when 'max' then round(b.highest / rapporteur.unit_factor(b.question_unit, b.unit), 2)
            when 'mean' then round(b.mean / rapporteur.unit_factor(b.question_unit, b.unit), 2)
            when 'median' then round(b.median / rapporteur.unit_factor(b.question_unit, b.unit), 2)
            when 'lead_time' then rapporteur.figure_constant(store_figures.build_id, b.measure, b.expression)
            when 'replies' then rapporteur.figure_constant(store_figures.build_id, b.measure, b.expression)
            else round(
                rapporteur.figure_constant(store_figures.build_id, b.measure, b.expression)
                    / rapporteur.unit_factor(b.question_unit, b.unit),
                2
            )
        end),
        b.base_size,
        b.asked,
        b.answered,
        b.asked - b.answered,
        case when b.measure in ('count', 'share') then round(b.counted / nullif(b.base_size, 0), 4) end
    from based as b;
end;
