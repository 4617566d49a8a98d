-- Whether anybody speaks in a build by a confidential reply.
--
-- Params:  $1 integer  build
create or replace function rapporteur.has_confidential(build_id integer)
returns boolean
-- Views call it for readers, who may not look into schema rapporteur themselves.
language sql stable parallel safe security definer
set search_path = pg_catalog, pg_temp
return exists (
    select
    from rapporteur.reply_result as r
    inner join rapporteur.build as d on d.build_id = r.build_id
    inner join rapporteur.replies as c
        on c.consultation_id = d.consultation_id
        and c.reply = r.reply
        and c.confidential = 'yes'
        and rapporteur.known(c.from_batch, c.until_batch, d.batch)
    where r.build_id = has_confidential.build_id and r.speaks
);
