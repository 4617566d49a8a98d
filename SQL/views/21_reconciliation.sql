-- What was printed beside what is computed: a difference is shown, never adopted.
--
-- Grain:   one row for each figure of the edition that printed it
create or replace view analysis.reconciliation as
select
    b.symbol as edition,
    r.figure,
    f.paragraph,
    f.printed,
    f.printed_qualifier,
    r.value as computed,
    r.value - f.printed as difference,
    case
        when f.printed is null or r.value is null then 'not comparable'
        when round(r.value / p.step) * p.step = f.printed then 'agrees'
        else 'differs'
    end as verdict,
    r.position
from rapporteur.current_build as v
inner join rapporteur.build as b on b.build_id = v.build_id
inner join rapporteur.figure_result as r on r.build_id = b.build_id
inner join rapporteur.figures as f
    on f.consultation_id = b.consultation_id
    and f.figure = r.figure
    and f.printed_in = b.symbol
    and rapporteur.known(f.from_batch, f.until_batch, b.batch)
cross join lateral (
    -- A figure is printed to a step: whole numbers, shares to a tenth, years perhaps to a half.
    select coalesce(nullif(f.printed_precision, 0), case r.measure when 'share' then 0.1 else 1 end) as step
) as p;
comment on view analysis.reconciliation is
    'Printed figures beside computed ones: agrees, differs, or not comparable where only words were printed.';
