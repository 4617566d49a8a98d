-- Every option of an edition in the order in which it is printed, numbered, with its term.
--
-- Grain:   one row for each option
-- Params:  $1 integer  build
-- Order:   none
create or replace function rapporteur.option_items(build_id integer)
returns table (item integer, question text, option text, term_id integer)
language sql stable parallel safe
begin atomic
    select
        (row_number() over (order by q.position, q.question collate "C", a.ordinal))::integer,
        a.name, a.code, substr(a.leaf, 2)::integer
    from rapporteur.build as b
    inner join rapporteur.questions as q
        on q.consultation_id = b.consultation_id
        and rapporteur.known(q.from_batch, q.until_batch, b.batch)
    inner join rapporteur.axis as a
        on a.build_id = b.build_id
        and a.name = q.question
    where b.build_id = option_items.build_id;
end;
