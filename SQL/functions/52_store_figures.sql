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
                c.base_size, s.answers
            ) as base_size,
            c.asked, c.answered, s.lowest, s.highest, s.mean, s.median
        from figure as f
        left join counted as c on c.figure = f.figure
        left join rapporteur.number_summaries(store_figures.build_id, false) as s on s.item = f.figure

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
