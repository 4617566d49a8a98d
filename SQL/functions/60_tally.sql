-- How many respondents satisfy an expression in an edition, within a base that is always named.
--
-- Grain:   one row
-- Params:  edition     symbol, as in 'A/52/314'
--          expression  as in 'position:in_favour & funding:*'
--          base        an expression, 'members', or empty for everybody who speaks
-- Returns: count, base_size, share (count / base_size), asked, answered, silent
-- Errors:  22023 for an unknown edition or a wrong expression, with what would be right
create or replace function analysis.tally(edition text, expression text, base text default '')
returns table (
    count bigint, base_size bigint, share numeric, asked bigint, answered bigint, silent bigint
)
-- Readers may not look into schema rapporteur themselves; every name in here is qualified.
language plpgsql stable parallel safe security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    build rapporteur.build := rapporteur.build_of(tally.edition);
    wanted text;
    within text;
    named text[];
    universe text;
    asked_all text;
    answered_all text;
    counts bigint[];
begin
    select c.program, c.questions into wanted, named
    from rapporteur.compile(build.consultation_id, build.batch, tally.expression) as c;
    select c.program, c.universe into within, universe
    from rapporteur.compile(build.consultation_id, build.batch, tally.base) as c;
    select
        rapporteur.conjunction(variadic array_agg(q.asked order by q.question)),
        rapporteur.conjunction(variadic array_agg(q.answered order by q.question))
    into asked_all, answered_all
    from rapporteur.question_leaves(build.consultation_id, build.batch) as q
    where q.question = any (named);
    select array_agg(e.n order by e.number) into counts
    from (
        select e.number, sum(bit_count(e.bits))::bigint as n
        from rapporteur.chunk as c
        cross join rapporteur.evaluate(build.build_id, c.chunk, array[
            rapporteur.conjunction(within, wanted),
            within,
            asked_all,
            rapporteur.conjunction(asked_all, answered_all)
        ]) as e
        where c.consultation_id = build.consultation_id
            and c.chunk * rapporteur.chunk_size() < build.records
        group by e.number
    ) as e;
    count := coalesce(counts[1], 0);
    base_size := coalesce(counts[2], 0);
    if universe = 'members' then
        base_size := (select count(*) from rapporteur.members_on(build.cutoff));
    end if;
    share := round(count::numeric / nullif(base_size, 0), 4);
    if cardinality(named) > 0 then
        asked := coalesce(counts[3], 0);
        answered := coalesce(counts[4], 0);
        silent := asked - answered;
    end if;
    return next;
end
$$;
comment on function analysis.tally(text, text, text) is
    'How many respondents satisfy an expression within a base, how large that is, and, of the questions that the expression names, how many of all who speak, in the base or not, were asked, answered, kept silent. The base is an expression, or empty for everybody who speaks, or ''members'' for the number of Members of the United Nations, which narrows nothing (write & member:yes to count Members alone). Where answers stand in sheets that belong to nobody, the sheets (coded:yes) and the respondents by name (named:yes) are the same Governments seen twice: name a base, such as position:*, and cross neither with the other. round:X holds of whoever''s speaking reply answers that letter; analysis.respondent_rounds tells all that they answered. Of a range, >= looks at its lower end and <= at its upper. Expressions are made of analysis.terms, and of respondent:CODE. In editions of many replies count by this function and by tabulate(), not over analysis.answers_wide. Example: select * from analysis.tally(''A/52/314'', ''position:in_favour & funding:*'', base => ''position:in_favour'');';
