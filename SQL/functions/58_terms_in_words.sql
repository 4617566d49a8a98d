-- What the terms of an expression mean, in the words of the codebook.
--
-- Grain:   one row for each term about an answer, once, in the order in which they stand
-- Params:  $1 integer  consultation      $2 integer  batch up to which the codebook is known
--          $3 text     an expression     $4 text     language; English where there is none in it
create or replace function rapporteur.terms_in_words(
    consultation_id integer, batch integer, expression text, language text
)
returns table (term text, meaning text)
language sql stable parallel safe
begin atomic
    with named as (

        select m.parts[1] as question, m.parts[2] as operator, trim(both '"' from m.parts[3]) as value, min(m.place) as place
        from regexp_matches(
            terms_in_words.expression,
            '([[:alnum:]_]+)\s*(:|<=|>=|<|>|=)\s*(\*|"[^"]*"|[[:alnum:]_./+-]+)', 'g'
        ) with ordinality as m(parts, place)
        group by 1, 2, 3

    )

    select
        n.question || n.operator || n.value,
        coalesce(q.label ->> terms_in_words.language, q.label ->> 'en', q.question) || ': ' || case
            when n.operator <> ':' then concat_ws(' ', n.operator, n.value, q.unit)
            when n.value = '*' and q.formula is not null then 'a number that can be computed'
            when n.value = '*' then 'any answer'
            else coalesce(o.label ->> terms_in_words.language, o.label ->> 'en', n.value)
        end
    from named as n
    inner join rapporteur.questions as q
        on q.consultation_id = terms_in_words.consultation_id
        and q.question = n.question
        and rapporteur.known(q.from_batch, q.until_batch, terms_in_words.batch)
    left join rapporteur.options as o
        on o.consultation_id = terms_in_words.consultation_id
        and o.question = n.question
        and o.option = n.value
        and rapporteur.known(o.from_batch, o.until_batch, terms_in_words.batch)
    order by n.place;
end;
