-- What a figure said in each edition, batch by batch.
--
-- Grain:   one row for each build
-- Params:  $1 text  figure
-- Order:   edition by cut-off as built, batch
select
    h.edition,
    h.batch,
    trim_scale(h.value)::text as value,
    h.base_size::text as base_size,
    case h.measure
        when 'count' then round(100 * h.value / nullif(h.base_size, 0), 1)
        when 'share' then round(h.value, 1)
    end::text as percent,
    h.is_current,
    coalesce(h.reason, '') as reason
from analysis.figure_history as h
where h.figure = $1::text
order by h.edition collate "C", h.batch
