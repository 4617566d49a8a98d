-- Printed figures of an edition beside what a build of it computes.
--
-- Grain:   one row for each figure that the edition printed, in numbers or in words
-- Params:  $1 integer  build
-- Order:   none
create or replace function rapporteur.reconcile(build_id integer)
returns table (
    figure text, paragraph text, printed numeric, printed_qualifier text, computed numeric,
    difference numeric, verdict text, "position" integer
)
-- The view calls it for readers, who may not look into schema rapporteur themselves.
language sql stable parallel safe security definer
set search_path = pg_catalog, pg_temp
begin atomic
    select
        r.figure,
        f.paragraph,
        f.printed,
        f.printed_qualifier,
        r.value,
        r.value - f.printed,
        case
            when f.printed is null or r.value is null then 'not comparable'
            when round(r.value / p.step) * p.step = f.printed then 'agrees'
            else 'differs'
        end,
        r.position
    from rapporteur.build as b
    inner join rapporteur.figure_result as r on r.build_id = b.build_id
    inner join rapporteur.figures as f
        on f.consultation_id = b.consultation_id
        and f.figure = r.figure
        and f.printed_in = b.symbol
        and rapporteur.known(f.from_batch, f.until_batch, b.batch)
    cross join lateral (
        -- A figure is printed to a step: whole numbers, shares to a tenth, years perhaps to a half.
        select coalesce(nullif(f.printed_precision, 0), case r.measure when 'share' then 0.1 else 1 end) as step
    ) as p
    where b.build_id = reconcile.build_id;
end;
