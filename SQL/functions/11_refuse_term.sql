-- Says what is wrong with a term of an expression, and what would be right.
--
-- Params:  as compile_term, with the value without its quotes
-- Errors:  22023, always
create or replace function rapporteur.refuse_term(
    consultation_id integer, batch integer, name text, operator text, value text, expression text, place integer,
    value_place integer
)
returns void
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
    names text[];
    given_values text[];
    question_kind text;
    complaint text;
    advice text;
begin
    select
        array_agg(distinct t.name),
        array_agg(distinct t.value order by t.value) filter (where t.name = refuse_term.name and t.value is not null)
    into names, given_values
    from rapporteur.expression_terms(refuse_term.consultation_id, refuse_term.batch) as t;
    select q.kind into question_kind
    from rapporteur.questions as q
    where q.consultation_id = refuse_term.consultation_id
        and q.question = refuse_term.name
        and rapporteur.known(q.from_batch, q.until_batch, refuse_term.batch);

    if refuse_term.name = 'respondent' then
        complaint := '"respondent" takes a code';
        advice := 'Write respondent:FRA, for instance.';
    elsif not refuse_term.name = any (names) then
        complaint := format('unknown name "%s"', refuse_term.name);
        advice := coalesce('Did you mean "' || rapporteur.nearest(refuse_term.name, names) || '"? ', '')
            || 'Names are the questions, the attributes, and region, subregion, macro_region, regional_group, '
            || 'member, round, status, named, coded, joint, late, respondent.';
    elsif operator <> ':' and question_kind is distinct from 'number' and question_kind is distinct from 'range' then
        complaint := format('"%s" is no question with numbers, so it cannot be compared', refuse_term.name);
        advice := format('Write %s:code instead.', refuse_term.name);
    elsif operator <> ':' then
        place := value_place;
        complaint := format('"%s" is no number', value);
        advice := format('Write a number, as in %s%s24.', refuse_term.name, operator);
    elsif value = '*' then
        complaint := format('"%s" is no question, so "*" (answered) has no meaning', refuse_term.name);
        advice := format('Its values are: %s.', array_to_string(given_values, ', '));
    else
        place := value_place;
        complaint := format('"%s" has no value "%s"', refuse_term.name, value);
        advice := coalesce(
            'Did you mean "' || refuse_term.name || ':' || rapporteur.nearest(value, given_values) || '"? ', ''
        ) || format('It has: %s.', coalesce(array_to_string(given_values, ', '), 'none'));
    end if;
    raise exception using
        errcode = 'invalid_parameter_value',
        message = format('expression "%s", place %s: %s', expression, place, complaint),
        hint = advice;
end
$$;
