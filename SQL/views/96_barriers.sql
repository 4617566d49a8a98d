-- Makes every view of schema analysis a barrier: what a reader asks of its rows, by functions of its own, say, is
-- computed after the view has joined, filtered and masked them, never before. Only operators that give nothing
-- away, such as = on codes and dates, are looked for inside, so that indexes still serve.
do $$
declare
    stored regclass;
begin
    for stored in
        select c.oid::regclass
        from pg_catalog.pg_class as c
        where c.relnamespace = 'analysis'::regnamespace
            and c.relkind = 'v'
            and not coalesce(c.reloptions @> array['security_barrier=true'], false)
    loop
        execute format('alter view %s set (security_barrier = true)', stored);
    end loop;
end
$$;
