-- The numbers of a figure or question that are in no slices of the tally index, in order.
--
-- Params:  $1 integer  build; table partial holds them
--          $2 text     figure or question, called as in value_plan
--          $3 text     what of them: low, high or sum, of both bounds
--          $4 numeric  by what to multiply it
-- Returns: numbers, ascending, each once; through, how many there are up to each
create or replace function rapporteur.other_numbers(
    build_id integer, item text, part text, factor numeric, out numbers numeric[], out through bigint[]
)
language sql stable
begin atomic
    select coalesce(array_agg(t.number order by t.number), '{}'), coalesce(array_agg(t.through order by t.number), '{}')
    from (
        select g.number, (sum(sum(g.n)) over (order by g.number))::bigint as through
        from (
            select
                other_numbers.factor * case other_numbers.part
                    when 'low' then b.bounds[1]
                    when 'high' then b.bounds[2]
                    else b.bounds[1] + b.bounds[2]
                end as number,
                p.n
            from rapporteur.partial as p
            cross join lateral (select string_to_array(p.part, ':')::numeric[] as bounds) as b
            where p.build_id = other_numbers.build_id and p.scope = 'values' and p.item = other_numbers.item
        ) as g
        group by g.number
    ) as t;
end;
