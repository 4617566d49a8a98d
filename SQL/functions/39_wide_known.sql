-- Which records of a chunk are replies of an open survey that a build knows: one bit for each.
--
-- Bits of a later batch lie beyond the build's records; what was ended is looked up.
--
-- Params:  $1 integer  consultation    $2 integer  batch
--          $3 integer  records of the build
--          $4 integer  chunk           $5 integer  length of its bitmaps
create or replace function rapporteur.wide_known(
    consultation_id integer, batch integer, records integer, chunk integer, length integer
)
returns bit varying
language sql stable parallel safe
return (
    case
        when (wide_known.chunk + 1) * rapporteur.chunk_size() <= wide_known.records
            then ~repeat('0', wide_known.length)::bit varying
        else rapporteur.fit(
            ~repeat('0', greatest(0, wide_known.records - wide_known.chunk * rapporteur.chunk_size()))::bit varying,
            wide_known.length
        )
    end
) & ~rapporteur.bitmap(wide_known.length, coalesce(
    (
        select array_agg(w.record_no - wide_known.chunk * rapporteur.chunk_size())
        from rapporteur.wide_reply as w
        where w.consultation_id = wide_known.consultation_id
            and w.until_batch <= wide_known.batch
            and w.record_no >= wide_known.chunk * rapporteur.chunk_size()
            and w.record_no < wide_known.chunk * rapporteur.chunk_size() + wide_known.length
    ),
    '{}'
));
