-- What a batch did to one reply of an open survey.
--
-- Grain:   one row, or none
-- Params:  $1 integer  consultation    $2 integer  batch    $3 text  reply
create or replace function rapporteur.versions_of_batch(consultation_id integer, batch integer, reply text)
returns table (key text, event text, changes jsonb)
language sql stable
begin atomic
    with version as (

        select v.contents, v.from_batch, v.until_batch
        from rapporteur.versions(versions_of_batch.reply) as v
        where v.consultation_id = versions_of_batch.consultation_id
            and v.resource = 'replies'
            and v.key = versions_of_batch.reply

    ),

    both_sides as (

        select
            (select v.contents from version as v where v.until_batch = versions_of_batch.batch) as before,
            (select v.contents from version as v where v.from_batch = versions_of_batch.batch) as after

    )

    select
        versions_of_batch.reply,
        case when b.before is null then 'new' when b.after is null then 'ended' else 'changed' end,
        case
            when b.before is null then b.after
            when b.after is null then b.before
            else (
                select jsonb_object_agg(f.key, jsonb_build_object('was', b.before -> f.key, 'is', b.after -> f.key))
                from (
                    select k.key
                    from jsonb_object_keys(b.before) as k(key)
                    union
                    select k.key
                    from jsonb_object_keys(b.after) as k(key)
                ) as f
                where (b.before -> f.key) is distinct from (b.after -> f.key)
            )
        end
    from both_sides as b
    where b.before is not null or b.after is not null;
end;
