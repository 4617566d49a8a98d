-- Forgets what columns of schema analysis were said to be, so that no former wording stays: the files of the
-- views, and 95_comments.sql for what many have in common, say it anew.
do $$
declare
    stored record;
begin
    for stored in
        select c.oid::regclass as name, a.attname
        from pg_catalog.pg_class as c
        inner join pg_catalog.pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        inner join pg_catalog.pg_description as d on d.objoid = c.oid and d.objsubid = a.attnum
        where c.relnamespace = 'analysis'::regnamespace and c.relkind = 'v'
    loop
        execute format('comment on column %s.%I is null', stored.name, stored.attname);
    end loop;
end
$$;
