-- What a figure of an edition says, of whom, by which rule, and what changed it last.
--
-- Params:  edition   symbol, as in 'A/52/314'
--          figure    code, as in 'position.in_favour'
--          language  of labels and names; English where there is none in it
-- Grain:   one row for each thing there is to know
-- Order:   as one would tell it
-- Errors:  22023 for an unknown edition or figure, with the nearest that is known
create or replace function analysis.explain(edition text, figure text, language text default 'en')
returns table (item text, explanation text)
-- Readers may not look into schema rapporteur themselves; every name in here is qualified.
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    build rapporteur.build := rapporteur.build_of(explain.edition);
    defined rapporteur.figures;
    result rapporteur.figure_result;
    codes text[];
    names text[];
    hidden integer;
    changed record;
begin
    select f.* into defined
    from rapporteur.figures as f
    where f.consultation_id = build.consultation_id
        and f.figure = explain.figure
        and rapporteur.known(f.from_batch, f.until_batch, build.batch);
    if defined.figure is null then
        select array_agg(f.figure) into codes
        from rapporteur.figures as f
        where f.consultation_id = build.consultation_id
            and rapporteur.known(f.from_batch, f.until_batch, build.batch);
        raise exception using
            errcode = 'invalid_parameter_value',
            message = format('there is no figure "%s" in %s', explain.figure, build.symbol),
            hint = coalesce(
                'Did you mean "' || rapporteur.nearest(explain.figure, codes) || '"?',
                'Its figures are in analysis.figures.'
            );
    end if;
    select r.* into result
    from rapporteur.figure_result as r
    where r.build_id = build.build_id and r.figure = explain.figure;

    return query values
        ('sentence', rapporteur.figure_sentence(build.build_id, defined.figure, explain.language)),
        ('figure', defined.figure),
        ('label', coalesce(defined.label ->> explain.language, defined.label ->> 'en', defined.figure)),
        ('edition', format('%s, replies received by %s, as known at batch %s', build.symbol, build.cutoff, build.batch)),
        ('value', coalesce(trim_scale(result.value)::text, 'none')
            || coalesce(' of ' || result.base_size, '')
            || coalesce(', ' || rapporteur.figure_percent(result.measure, result.value, result.base_size) || ' per cent', '')),
        ('rule', case defined.measure
            when 'count' then 'respondents that satisfy the expression, each counted once'
            when 'share' then 'respondents that satisfy the expression, as a share of the base'
            when 'mentions' then 'answers given, so that one respondent may count several times'
            when 'replies' then 'communications, whoever they speak for'
            when 'options' then 'options that the codebook has, given or not'
            when 'lowest' then 'the lower bound of the band that the options stand for'
            when 'highest' then 'the upper bound of the band that the options stand for'
            when 'lead_time' then 'years from the first day of one event to that of the other'
            else defined.measure || ' of the numbers given, a range by its ends'
        end),
        ('expression', coalesce(nullif(defined.expression, ''), 'everybody who speaks'));
    return query
    select 'meaning', w.term || ' is ' || w.meaning
    from rapporteur.terms_in_words(
        build.consultation_id, build.batch, concat_ws(' ', defined.expression, defined.base), explain.language
    ) as w;
    return query
    select 'computed from', format(
        '%s: %s%s', n.question, coalesce(q.label ->> explain.language, q.label ->> 'en', n.question), ', in ' || q.unit
    )
    from (
        select distinct n.question
        from rapporteur.computed_questions(
            build.consultation_id, build.batch, concat_ws(' ', defined.expression, defined.base)
        ) as c
        cross join unnest(rapporteur.formula_questions(rapporteur.compile_formula(c.formula))) as n(question)
    ) as n
    inner join rapporteur.questions as q
        on q.consultation_id = build.consultation_id
        and q.question = n.question
        and rapporteur.known(q.from_batch, q.until_batch, build.batch)
    order by q.position, n.question collate "C";
    if result.base_size is not null then
        return query
        select 'base', format(
            '%s: %s%s', result.base_size, coalesce(nullif(defined.base, ''), 'everybody who speaks'),
            -- A base that is a figure itself is explained by its label.
            coalesce((
                select ', ' || coalesce(f.label ->> explain.language, f.label ->> 'en')
                from rapporteur.figures as f
                where f.consultation_id = build.consultation_id
                    and f.expression = defined.base
                    and f.measure = 'count'
                    and rapporteur.known(f.from_batch, f.until_batch, build.batch)
                order by f.position, f.figure collate "C"
                limit 1
            ), '')
        );
    end if;
    return query
    select 'base within', format(
        '%s of %s: %s, %s%s', trim_scale(w.value), w.base_size, w.expression, w.label,
        coalesce(format(' (asked %s, answered %s, silent %s)', w.asked, w.answered, w.silent), '')
    )
    from rapporteur.base_chain(build.build_id, defined.base, explain.language) as w
    order by w.place;
    if result.asked is not null then
        return query values
            ('asked', result.asked::text),
            ('answered', result.answered::text),
            ('silent', format('%s, asked and gave no answer', result.silent)),
            ('not asked', (
                select format('%s, of %s that speak', sum(bit_count(e.bits)) - result.asked, sum(bit_count(e.bits)))
                from rapporteur.chunk as c
                cross join rapporteur.evaluate(build.build_id, c.chunk, array['']) as e
                where c.consultation_id = build.consultation_id
                    and c.chunk * rapporteur.chunk_size() < build.records
            ));
    end if;
    select
        array_agg(coalesce(n.name ->> explain.language, n.name ->> 'en', e.respondent, 'sheet ' || e.sheet)
            order by coalesce(n.name ->> 'en', e.respondent, e.sheet) collate "C")
            filter (where not rapporteur.is_confidential(build.consultation_id, coalesce(e.reply, ''))),
        count(*) filter (where rapporteur.is_confidential(build.consultation_id, coalesce(e.reply, '')))
    into names, hidden
    from rapporteur.evidence_result as e
    left join rapporteur.respondent_names(build.build_id) as n on n.respondent = e.respondent
    where e.build_id = build.build_id and e.figure = explain.figure;
    if names is not null or hidden > 0 then
        return query values ('evidence', concat_ws(', ', array_to_string(names, ', '),
            case when hidden > 0 then hidden || ' confidential' end));
    end if;
    return query
    select s.rule, coalesce(s.remark, format(
        '%s of %s%s%s', trim_scale(s.count), trim_scale(s.base_size),
        coalesce(', ' || rapporteur.percent(s.count, s.base_size) || ' per cent', ''),
        case when s.turns = 'yes' then format(': the %s turns into %s', s.standing, replace('a ' || s.stands, 'a half', 'half')) end
    ))
    from rapporteur.sensitivity(build.build_id, defined.figure) as s
    order by s."position";
    if defined.printed is not null then
        return query values ('printed', format(
            '%s in %s, paragraph %s', trim_scale(defined.printed), defined.printed_in, defined.paragraph
        ));
    end if;

    -- The oldest build from which on the figure has said what it says.
    select h.batch, l.reason into changed
    from (
        select
            b.batch,
            (r.value, r.base_size, r.share) is distinct from
            (lag(r.value) over same_edition, lag(r.base_size) over same_edition, lag(r.share) over same_edition) as differs
        from rapporteur.build as b
        inner join rapporteur.figure_result as r on r.build_id = b.build_id
        where b.consultation_id = build.consultation_id
            and b.symbol = build.symbol
            and b.batch <= build.batch
            and b.state = 'built'
            and r.figure = explain.figure
        window same_edition as (order by b.batch)
    ) as h
    inner join rapporteur.batch as l on l.batch = h.batch
    where h.differs
    order by h.batch desc
    limit 1;
    return query values ('last changed', format(
        'by batch %s%s', coalesce(changed.batch, build.batch), coalesce(': ' || changed.reason, '')
    ));
    return query
    select 'remark', regexp_replace(rapporteur.remark(build), '\s+', ' ', 'g')
    where rapporteur.remark(build) is not null;
end
$$;
comment on function analysis.explain(text, text, text) is
    'What a figure says, of whom, by which rule, and what changed it last. Example: select * from analysis.explain(''A/52/314'', ''position.in_favour'');';
