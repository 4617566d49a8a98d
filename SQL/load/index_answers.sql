-- Appends the bits and the numbers of new records to the tally index.
--
-- Params:  $1 integer  consultation, whose lock the caller holds
--          $2 integer  the batch being loaded
--          $3 integer  the first new record
create or replace function rapporteur.index_answers(consultation_id integer, batch integer, first_new integer)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    drop table if exists pg_temp.new_answer;
    create temporary table new_answer on commit drop as
    with answer as materialized (
        select * from rapporteur.coded_answers(index_answers.consultation_id, index_answers.batch)
    ),
    added as materialized (
        select r.record_no, r.reply, r.sheet
        from rapporteur.listed_records(index_answers.consultation_id, index_answers.first_new) as r
    )
    select r.record_no, a.question, a.option, a.value_low, a.value_high
    from added as r
    inner join answer as a on a.reply = r.reply
    union all
    select r.record_no, a.question, a.option, a.value_low, a.value_high
    from added as r
    inner join answer as a on a.sheet = r.sheet and a.reply is null;

    perform rapporteur.option_terms(
        index_answers.consultation_id, array_agg(a.question order by a.place), array_agg(a.option order by a.place)
    )
    from (
        select n.question, n.option, row_number() over (order by n.question, n.option) as place
        from pg_temp.new_answer as n
        where n.option <> ''
        group by n.question, n.option
    ) as a;

    insert into rapporteur.option_index as o (consultation_id, chunk, term_id, bits)
    select
        index_answers.consultation_id,
        a.record_no / rapporteur.chunk_size() as number,
        t.term_id,
        rapporteur.bitmap(c.bits, array_agg(distinct a.record_no % rapporteur.chunk_size()))
    from pg_temp.new_answer as a
    inner join rapporteur.term as t
        on t.consultation_id = index_answers.consultation_id
        and t.name = a.question
        and t.value = a.option
    inner join rapporteur.chunk as c
        on c.consultation_id = index_answers.consultation_id
        and c.chunk = a.record_no / rapporteur.chunk_size()
    where a.option <> ''
    group by number, t.term_id, c.bits
    on conflict (consultation_id, chunk, term_id) do update
    set bits = rapporteur.fit(o.bits, length(excluded.bits)) | excluded.bits;

    insert into rapporteur.answer_value (consultation_id, record_no, chunk, question, value_low, value_high)
    select
        index_answers.consultation_id, a.record_no, a.record_no / rapporteur.chunk_size(), a.question,
        -- A range keeps an open end open: "at least two" is not two. A number has no ends.
        case
            when q.kind <> 'range' then min(coalesce(a.value_low, a.value_high))
            when bool_and(a.value_low is not null) then min(a.value_low)
        end,
        case
            when q.kind <> 'range' then max(coalesce(a.value_high, a.value_low))
            when bool_and(a.value_high is not null) then max(a.value_high)
        end
    from pg_temp.new_answer as a
    inner join rapporteur.questions as q
        on q.consultation_id = index_answers.consultation_id
        and q.question = a.question
        and rapporteur.known(q.from_batch, q.until_batch, index_answers.batch)
    where a.value_low is not null or a.value_high is not null
    group by a.record_no, a.question, q.kind;
end
$$;
