-- The value of a figure that is read from the codebook, the registers or the list of replies instead
-- of being counted among respondents.
--
-- Params:  $1 integer  build
--          $2 text     measure: options, lowest, highest, lead_time or replies
--          $3 text     expression: options of a question; two events, as in event:a & event:b; for
--                      replies, terms such as status:acknowledgement & round:1995-1
-- Errors:  22023 where the expression names something else
create or replace function rapporteur.figure_constant(build_id integer, measure text, expression text)
returns numeric
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    build rapporteur.build;
    named text[];
    days integer;
begin
    select b.* into build from rapporteur.build as b where b.build_id = figure_constant.build_id;
    if measure = 'lead_time' then
        named := regexp_match(expression, '^\s*event:([[:alnum:]_-]+)\s*&\s*event:([[:alnum:]_-]+)\s*$');
        select max(e.date_from) filter (where e.event = named[2]) - max(e.date_from) filter (where e.event = named[1])
        into days
        from rapporteur.events as e
        where e.consultation_id = build.consultation_id
            and e.event = any (named)
            and rapporteur.known(e.from_batch, e.until_batch, build.batch);
        if days is null then
            raise exception using
                errcode = 'invalid_parameter_value',
                message = format('expression "%s": a lead time needs two dated events', expression),
                hint = 'Write event:first & event:second, with events of the register that have a date.';
        end if;
        return round(days / 365.25, 2);
    end if;
    if measure = 'replies' then
        return (
            select count(*)
            from (
                select t.reply
                from rapporteur.reply_terms(figure_constant.build_id) as t
                group by t.reply
                having array_agg(t.name || ':' || t.value) @> array(
                    select term.parts[1]
                    from regexp_matches(expression, '([a-z]+:[^&\s]+)', 'g') as term(parts)
                )
            ) as meeting
        ) + (
            select coalesce(sum(meeting.replies), 0)
            from (
                select t.replies
                from rapporteur.wide_terms(figure_constant.build_id) as t
                group by t.receipt, t.replies
                having array_agg(t.name || ':' || t.value) @> array(
                    select term.parts[1]
                    from regexp_matches(expression, '([a-z]+:[^&\s]+)', 'g') as term(parts)
                )
            ) as meeting
        );
    end if;
    -- Options named one by one, or all top-level options of a question; what is computed has the band that
    -- follows from those of others.
    return (
        with term as (

            select t.parts[1] as question, t.parts[2] as option
            from regexp_matches(expression, '([[:alnum:]_]+):([[:alnum:]_]+|\*)', 'g') as t(parts)

        ),

        band as (

            select o.option, o.value_low as low, o.value_high as high
            from term as t
            inner join rapporteur.options as o
                on o.consultation_id = build.consultation_id
                and o.question = t.question
                and (o.option = t.option or (t.option = '*' and o.parent is null))
                and rapporteur.known(o.from_batch, o.until_batch, build.batch)
            union all
            select null, f.low, f.high
            from term as t
            inner join rapporteur.questions as q
                on q.consultation_id = build.consultation_id
                and q.question = t.question
                and q.formula is not null
                and rapporteur.known(q.from_batch, q.until_batch, build.batch)
            cross join lateral rapporteur.formula_bands(
                build.consultation_id, build.batch, rapporteur.compile_formula(q.formula)
            ) as f

        )

        select case measure
            when 'options' then count(b.option)::numeric
            when 'lowest' then min(b.low)
            else max(b.high)
        end
        from band as b
    );
end
$$;
