-- What each coder of several found on each sheet, question by question.
--
-- A coder who found no answer says so by silence, which is a judgement like others. Where only some are
-- asked, a sheet on which no coder found an answer says nothing about the question and is left out.
--
-- Grain:   one row for each sheet, question and coder
-- Params:  $1 integer  build
-- Returns: metric  interval for numbers and ranges, ordinal for bands, else nominal
--          answer  options in the order of their codes, or numbers; "silent" for none
--          number  the middle of a range, or the lower bound of a band; null if silent
-- Order:   none
create or replace function rapporteur.judgements(build_id integer)
returns table (
    sheet text, reply text, question text, metric text, coder text, options text[], answer text, number numeric
)
language sql stable parallel safe
begin atomic
    with build as (

        select b.* from rapporteur.build as b where b.build_id = judgements.build_id

    ),

    coder as materialized (

        select c.* from rapporteur.coders_of(judgements.build_id) as c

    ),

    known_question as (

        select
            q.question, q.asked_of,
            case
                when q.kind in ('number', 'range') then 'interval'
                when q.kind = 'single' and bool_and(o.value_low is not null) then 'ordinal'
                else 'nominal'
            end as metric
        from build as b
        inner join rapporteur.questions as q
            on q.consultation_id = b.consultation_id
            and rapporteur.known(q.from_batch, q.until_batch, b.batch)
            -- What is computed nobody codes.
            and q.formula is null
        left join rapporteur.options as o
            on o.consultation_id = b.consultation_id
            and o.question = q.question
            and rapporteur.known(o.from_batch, o.until_batch, b.batch)
        group by q.question, q.asked_of, q.kind

    ),

    given as (

        select
            h.sheet, h.question, h.coder,
            array_agg(h.option order by h.option collate "C") as options,
            string_agg(
                case
                    when h.option <> '' then h.option
                    when h.value_low = h.value_high then trim_scale(h.value_low)::text
                    else coalesce(trim_scale(h.value_low)::text, '') || '-' || coalesce(trim_scale(h.value_high)::text, '')
                end,
                ';' order by h.option collate "C", h.value_low, h.value_high
            ) as answer,
            avg(coalesce((h.value_low + h.value_high) / 2, h.value_low, h.value_high)) as middle,
            max(o.value_low) as band
        from build as b
        inner join rapporteur.sheets as h
            on h.consultation_id = b.consultation_id
            and rapporteur.known(h.from_batch, h.until_batch, b.batch)
        inner join coder as c on c.sheet = h.sheet and c.coder = h.coder
        left join rapporteur.options as o
            on o.consultation_id = b.consultation_id
            and o.question = h.question
            and o.option = h.option
            and rapporteur.known(o.from_batch, o.until_batch, b.batch)
        group by h.sheet, h.question, h.coder

    )

    select
        c.sheet, c.reply, q.question, q.metric, c.coder,
        coalesce(g.options, '{}'),
        coalesce(g.answer, 'silent'),
        case q.metric when 'interval' then g.middle when 'ordinal' then g.band end
    from coder as c
    cross join known_question as q
    left join given as g on g.sheet = c.sheet and g.question = q.question and g.coder = c.coder
    where coalesce(q.asked_of, '') = ''
        or exists (select from given as a where a.sheet = c.sheet and a.question = q.question);
end;
