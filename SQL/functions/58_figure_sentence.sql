-- A figure with its base in one sentence, for people, and by which formulas it is computed in another.
--
-- Params:  $1 integer  build
--          $2 text     figure
--          $3 text     language of the labels; English where there is none in it
create or replace function rapporteur.figure_sentence(build_id integer, figure text, language text)
returns text
language sql stable parallel safe
return (
    select case
        when r.value is null then format('%s: nobody, so there is no %s.', l.label, r.measure)
        when r.measure = 'count' then format(
            '%s%s: %s%s.', trim_scale(r.value), ' of ' || r.base_size, l.label,
            ', ' || rapporteur.percent(r.value, r.base_size) || ' per cent'
        )
        when r.measure = 'share' then format('%s per cent of %s: %s.', trim_scale(r.value), r.base_size, l.label)
        when r.base_size is not null then format(
            '%s: %s, %s of %s.', l.label, trim_scale(r.value), r.measure, r.base_size
        )
        else format('%s: %s.', l.label, trim_scale(r.value))
    end || coalesce((
        select ' Computed: ' || string_agg(q.question || ' = ' || q.formula, '; ') || '.'
        from rapporteur.computed_questions(b.consultation_id, b.batch, f.expression) as q
    ), '')
    from rapporteur.build as b
    inner join rapporteur.figure_result as r on r.build_id = b.build_id
    inner join rapporteur.figures as f
        on f.consultation_id = b.consultation_id
        and f.figure = r.figure
        and rapporteur.known(f.from_batch, f.until_batch, b.batch)
    cross join lateral (
        select coalesce(f.label ->> figure_sentence.language, f.label ->> 'en', f.figure) as label
    ) as l
    where b.build_id = figure_sentence.build_id and r.figure = figure_sentence.figure
);
