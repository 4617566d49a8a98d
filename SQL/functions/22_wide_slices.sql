-- The slices of the tally index that the numbers of replies of an open survey are in, computed from
-- their rows: what the loader computes while it reads a file.
--
-- A number is a whole number of ten-thousandths; slice `#low:5` holds bit 5 of those of a number, or of
-- the lower bound of a range, and `#low:-` its sign. Ranges have slices of the upper bound and of the
-- sum of both, too, and `#range` where these differ. A number with more than four digits behind the
-- point, or of 2^60 ten-thousandths and more, sets `#other` alone.
--
-- Grain:   one row for each record, question and slice
-- Params:  $1 integer  consultation
--          $2 integer  first record    $3 integer  the one after the last
-- Order:   none
create or replace function rapporteur.wide_slices(consultation_id integer, first_record integer, next_record integer)
returns table (record_no integer, question text, slice text)
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    chunks integer[] := rapporteur.chunks_within(consultation_id, first_record, next_record);
begin
    return query
    with stored as materialized (

        select w.record_no, w.numbers
        from rapporteur.wide_reply as w
        where w.consultation_id = wide_slices.consultation_id
            and w.record_no >= wide_slices.first_record
            and w.record_no < wide_slices.next_record
            and w.chunk = any (chunks)
            and w.numbers is not null

    ),

    given as (

        select
            w.record_no, p.question, p.high is not null as is_range,
            w.numbers[p.low] as low,
            w.numbers[coalesce(p.high, p.low)] as high
        from rapporteur.wide_load as l
        cross join lateral rapporteur.number_places(l.places) as p
        inner join stored as w
            on w.record_no >= l.first_record
            and w.record_no < l.next_record
            and w.numbers[p.low] is not null
        where l.consultation_id = wide_slices.consultation_id
            and l.sliced
            and l.first_record < wide_slices.next_record
            and l.next_record > wide_slices.first_record

    ),

    coded as (

        -- Null where a bound does not fit.
        select
            g.record_no, g.question, g.is_range,
            case when f.fits then (g.low * 10000)::bigint end as low,
            case when f.fits then (g.high * 10000)::bigint end as high
        from given as g
        cross join lateral (
            select
                scale(g.low) <= 4 and abs(g.low) * 10000 < 1152921504606846976
                    and scale(g.high) <= 4 and abs(g.high) * 10000 < 1152921504606846976 as fits
        ) as f

    ),

    part as (

        select c.record_no, c.question, p.name, p.code
        from coded as c
        cross join lateral (
            values ('low', c.low, true), ('high', c.high, c.is_range), ('sum', c.low + c.high, c.is_range)
        ) as p(name, code, is_wanted)
        where p.is_wanted and p.code <> 0

    )

    select p.record_no, p.question, '#' || p.name || ':' || d.digit
    from part as p
    inner join generate_series(0, 60) as d(digit) on abs(p.code) >> d.digit & 1 = 1
    union all
    select p.record_no, p.question, '#' || p.name || ':-'
    from part as p
    where p.code < 0
    union all
    select c.record_no, c.question, '#other'
    from coded as c
    where c.low is null
    union all
    select c.record_no, c.question, '#range'
    from coded as c
    where c.is_range and c.low <> c.high;
end
$$;
