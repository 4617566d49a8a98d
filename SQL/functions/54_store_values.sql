-- Stores what the numbers that were answered to each question are between.
--
-- Params:  $1 integer  build; table partial holds the numbers that are in no slices
create or replace function rapporteur.store_values(build_id integer)
returns void
language sql
begin atomic
    insert into rapporteur.value_result (
        build_id, question, answers, ranges, lowest, lower_quartile, median, upper_quartile, highest, mean
    )
    select
        store_values.build_id,
        substr(s.item, 2),
        s.answers,
        s.ranges,
        trim_scale(s.lowest),
        trim_scale(round(s.lower_quartile, 2)),
        trim_scale(round(s.median, 2)),
        trim_scale(round(s.upper_quartile, 2)),
        trim_scale(s.highest),
        trim_scale(round(s.mean, 2))
    from rapporteur.number_summaries(store_values.build_id, true) as s;
end;
