-- Where coders of an edition read a sheet differently, and whether that is settled.
--
-- All sheets are kept. The settled one counts; while there is none, the first coder's does. The sheet of
-- a confidential reply is not named.
--
-- Grain:   one row for each sheet and question on which coders differ
-- Params:  $1 integer  build
-- Returns: readings    what each coder found
--          settled_as  what the settled sheet says; null while there is none
--          state       open or settled
-- Order:   position: open ones first, then by question and sheet
create or replace function rapporteur.coding_disagreements(build_id integer)
returns table (
    question text, label text, sheet text, reply text, readings text, settled_as text, state text, "position" bigint
)
-- Views call it for readers, who may not look into schema rapporteur themselves.
language sql stable parallel safe security definer
set search_path = pg_catalog, pg_temp
set enable_nestloop = off  -- As in begin_build: rows of functions cannot be foreseen.
set jit = off  -- What it compiles for costs that are guesses takes longer than the query.
begin atomic
    with build as (

        select b.* from rapporteur.build as b where b.build_id = coding_disagreements.build_id

    ),

    differing as (

        select
            j.question, j.sheet, min(j.reply) as reply,
            string_agg(
                coalesce(nullif(j.coder, ''), 'unnamed') || ': ' || j.answer, ', ' order by j.coder collate "C"
            ) as readings
        from rapporteur.judgements(coding_disagreements.build_id) as j
        group by j.question, j.sheet
        having count(distinct j.answer) > 1

    ),

    settled as (

        select
            h.sheet, h.question,
            string_agg(
                case
                    when h.option <> '' then h.option
                    when h.value_low = h.value_high then trim_scale(h.value_low)::text
                    else coalesce(trim_scale(h.value_low)::text, '') || '-' || coalesce(trim_scale(h.value_high)::text, '')
                end,
                ';' order by h.option collate "C", h.value_low, h.value_high
            ) as answer
        from build as b
        inner join rapporteur.sheets as h
            on h.consultation_id = b.consultation_id
            and h.coder = 'settled'
            and rapporteur.known(h.from_batch, h.until_batch, b.batch)
        group by h.sheet, h.question

    )

    select
        d.question,
        coalesce(q.label ->> 'en', d.question),
        case when c.hidden then null else d.sheet end,
        case when c.hidden then null else d.reply end,
        d.readings,
        case when c.settled then coalesce(s.answer, 'silent') end,
        case when c.settled then 'settled' else 'open' end,
        row_number() over (order by c.settled, q.position, d.question collate "C", c.hidden, d.sheet collate "C")
    from differing as d
    cross join build as b
    cross join lateral (
        select
            rapporteur.is_confidential(b.consultation_id, coalesce(d.reply, '')) as hidden,
            exists (select from settled as e where e.sheet = d.sheet) as settled
    ) as c
    inner join rapporteur.questions as q
        on q.consultation_id = b.consultation_id
        and q.question = d.question
        and rapporteur.known(q.from_batch, q.until_batch, b.batch)
    left join settled as s on s.sheet = d.sheet and s.question = d.question;
end;
