-- A base explained by the figures that count it: what it is a part of, and that of what, and so on.
--
-- Grain:   one row for each base that is a figure of its own, within another base
-- Params:  $1 integer  build
--          $2 text     the base, as an expression
--          $3 text     language of the labels; English where there is none in it
-- Order:   place, the innermost first
create or replace function rapporteur.base_chain(build_id integer, base text, language text)
returns table (
    place integer, figure text, label text, expression text, value numeric, base_size bigint,
    asked bigint, answered bigint, silent bigint, base text
)
language sql stable parallel safe
begin atomic
    with recursive counted as (

        -- Of several figures that count the same, the one that the codebook has first.
        select distinct on (f.expression)
            f.figure, f.label, f.expression, r.value, r.base_size, r.asked, r.answered, r.silent, f.base
        from rapporteur.build as b
        inner join rapporteur.figures as f
            on f.consultation_id = b.consultation_id
            and f.measure = 'count'
            and coalesce(f.base, '') <> f.expression
            and rapporteur.known(f.from_batch, f.until_batch, b.batch)
        inner join rapporteur.figure_result as r on r.build_id = b.build_id and r.figure = f.figure
        where b.build_id = base_chain.build_id
        order by f.expression, f.position, f.figure collate "C"

    ),

    chain as (

        select 1 as place, c.*, array[c.expression] as seen
        from counted as c
        where c.expression = base_chain.base
        union all
        select p.place + 1, c.*, p.seen || c.expression
        from chain as p
        inner join counted as c on c.expression = p.base and not c.expression = any (p.seen)

    )

    select
        c.place, c.figure, coalesce(c.label ->> base_chain.language, c.label ->> 'en', c.figure),
        c.expression, c.value, c.base_size, c.asked, c.answered, c.silent, c.base
    from chain as c;
end;
