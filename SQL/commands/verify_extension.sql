-- Whether amcheck, which reads tables and indexes page by page, is in the database.
--
-- Grain:   one row
select exists (select from pg_extension where extname = 'amcheck') as is_there
