-- What would explain that a printed figure differs from the computed one: candidates, never adopted.
--
-- Each candidate counts the figure in another way that somebody may have used. It is told where it gives the
-- printed number ("all"), or where it is a group of respondents of whom as many as are missing may have been
-- counted ("some"). Who only acknowledged, came too late or withdrew can explain figures about replies alone,
-- not about answers.
--
-- Grain:   one row for each printed figure (a count) that differs and candidate
-- Params:  $1 integer  build
-- Returns: number  what the candidate gives, or the size of the group
-- Order:   position: the codebook's order
create or replace function rapporteur.discrepancies(build_id integer)
returns table (
    figure text, paragraph text, printed numeric, computed numeric, candidate text, number numeric, explains text,
    "position" bigint
)
-- Views call it for readers, who may not look into schema rapporteur themselves.
language sql stable security definer
set search_path = pg_catalog, pg_temp
set enable_nestloop = off  -- As in begin_build: rows of functions cannot be foreseen.
begin atomic
    with build as (

        select b.* from rapporteur.build as b where b.build_id = discrepancies.build_id

    ),

    differing as materialized (

        select
            r.figure, r.paragraph, r.printed, r.computed, r."position", f.expression, f.base,
            cardinality(x.questions) = 0 as is_of_replies
        from rapporteur.reconcile(discrepancies.build_id) as r
        cross join build as b
        inner join rapporteur.figures as f
            on f.consultation_id = b.consultation_id
            and f.figure = r.figure
            and f.measure = 'count'
            and rapporteur.known(f.from_batch, f.until_batch, b.batch)
        cross join lateral rapporteur.compile(b.consultation_id, b.batch, f.expression) as x
        where r.verdict = 'differs'

    ),

    -- Respondents that do not speak, by the reason; nobody twice.
    silent as (

        select
            case when bool_or(r.reason = 'acknowledgement') then 'who only acknowledged'
                when bool_or(r.reason = 'withdrawn') then 'who withdrew'
                when bool_or(r.reason = 'after the cut-off') then 'whose reply came after the cut-off'
            end as candidate
        from rapporteur.reply_result as r
        left join rapporteur.state as s on s.state = r.respondent
        where r.build_id = discrepancies.build_id
        group by coalesce(s.entity, r.respondent)
        having not bool_or(r.speaks)

    ),

    replied as (

        select
            count(distinct r.reply) filter (where r.reason <> 'after the cut-off') as letters,
            count(*) filter (where r.reason <> 'after the cut-off') as voices
        from rapporteur.reply_result as r
        inner join build as b on true
        inner join rapporteur.replies as p
            on p.consultation_id = b.consultation_id
            and p.reply = r.reply
            and p.status in ('substantive', 'unchanged')
            and rapporteur.known(p.from_batch, p.until_batch, b.batch)
        where r.build_id = discrepancies.build_id

    ),

    -- The same figure among coded sheets instead of named respondents, or the other way round.
    otherwise as (

        select
            d.figure,
            case when d.expression like '%named:yes%' or coalesce(d.base, '') like '%named:yes%'
                then 'coded sheets instead of named respondents'
                else 'named respondents instead of coded sheets'
            end as candidate,
            sum(bit_count(e.bits)) as number
        from differing as d
        cross join build as b
        cross join lateral (
            select
                case when d.expression like '%named:yes%' then replace(d.expression, 'named:yes', 'coded:yes')
                    else replace(d.expression, 'coded:yes', 'named:yes')
                end as expression,
                case when coalesce(d.base, '') like '%named:yes%' then replace(d.base, 'named:yes', 'coded:yes')
                    else replace(d.base, 'coded:yes', 'named:yes')
                end as base
        ) as t
        cross join lateral rapporteur.compile(b.consultation_id, b.batch, t.expression) as x
        cross join lateral rapporteur.compile(b.consultation_id, b.batch, t.base) as y
        inner join rapporteur.chunk as c
            on c.consultation_id = b.consultation_id
            and c.chunk * rapporteur.chunk_size() < b.records
        cross join lateral rapporteur.evaluate(
            b.build_id, c.chunk, array[rapporteur.conjunction(y.program, x.program)]
        ) as e
        where (t.expression, t.base) is distinct from (d.expression, d.base)
        group by d.figure, candidate

    ),

    candidates as (

        select d.figure, o.candidate, o.number, case when o.number = d.printed then 'all' end as explains, 1 as place
        from differing as d
        inner join otherwise as o on o.figure = d.figure
        union all
        select d.figure, s.rule, s.count, case when s.count = d.printed then 'all' end, 2
        from differing as d
        cross join lateral rapporteur.sensitivity(discrepancies.build_id, d.figure) as s
        where s.rule not like 'weighted by %'
        union all
        select
            d.figure, g.candidate, g.n,
            case when g.n = d.printed - d.computed then 'all' when g.n > d.printed - d.computed then 'some' end, 3
        from differing as d
        cross join (
            select s.candidate, count(*) as n from silent as s where s.candidate is not null group by s.candidate
        ) as g
        where d.is_of_replies and d.printed > d.computed
        union all
        select d.figure, c.candidate, c.number, case when c.number = d.printed then 'all' end, 4
        from differing as d
        cross join replied as r
        cross join lateral (
            values
                ('letters instead of respondents', r.letters),
                ('respondents once for each letter that they answered', r.voices)
        ) as c(candidate, number)
        where d.is_of_replies

    )

    select
        d.figure, d.paragraph, d.printed, d.computed, c.candidate, c.number, c.explains,
        row_number() over (
            order by d."position", d.figure collate "C", c.explains, c.place, c.candidate collate "C"
        )
    from differing as d
    inner join candidates as c on c.figure = d.figure
    where c.explains is not null;
end;
