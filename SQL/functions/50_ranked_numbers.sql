-- The numbers at some places of an order, of numbers that are in slices of the tally index and of
-- others, without looking at one of the former.
--
-- From the sign and the highest digit down, a slice parts those that are still in question: into the
-- lower ones, and into the higher ones. How many are lower tells among which of them the wanted place
-- is. After the last digit all that are left are equal, but for numbers that are no whole
-- ten-thousandths and are kept in rows.
--
-- Grain:   one row for each place
-- Params:  $1 integer    consultation   $2 text  question   $3 text  slices: low, high or sum
--          $4 integer[]  chunks         $5 varbit[]  whose numbers, of each
--          $6 numeric[]  the others, in ten-thousandths: ascending, each once
--          $7 bigint[]   how many of the others there are up to each
--          $8 bigint[]   places, from 1
-- Returns: number in ten-thousandths
-- Order:   none
create or replace function rapporteur.ranked_numbers(
    consultation_id integer, question text, part text, chunks integer[], bits bit varying[],
    others numeric[], through bigint[], places bigint[]
)
returns table (place bigint, number numeric)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    width integer := cardinality(chunks);
    wanted integer := cardinality(places);
    lengths integer[] := array(select length(b.bits) from unnest(bits) with ordinality as b(bits, place) order by b.place);
    -- Of each place wanted, as long as nothing tells it from an earlier one: that one.
    leader integer[] := array_fill(1, array[wanted]);
    former integer[];
    -- Who is in question: an element for each place that leads and chunk, null where none are left.
    candidates bit varying[] := bits || array_fill(null::bit varying, array[(wanted - 1) * width]);
    hits bit varying[];
    hit bit varying;
    found bigint;
    counts bigint[];
    -- Of each place wanted: how many are in question, at what place among them it is, what is known of it.
    sizes bigint[] := array_fill((select coalesce(sum(bit_count(b)), 0)::bigint from unnest(bits) as b), array[wanted]);
    ranks bigint[] := places;
    magnitudes bigint[] := array_fill(0::bigint, array[wanted]);
    negative boolean[] := array_fill(false, array[wanted]);
    takes_hits boolean[] := array_fill(false, array[wanted]);
    -- Which of the others are in question: those behind one, up to another.
    after integer[] := array_fill(0, array[wanted]);
    upto integer[] := array_fill(cardinality(others), array[wanted]);
    terms integer[];
    slice record;
    stored record;
    chunk integer;
    given bit varying;
    at integer;
    bound numeric;
    middle integer;
    upper integer;
    lower bigint;
    equal bigint;
    hits_are_lower boolean;
begin
    -- Up to none of the others there are none.
    through := 0::bigint || through;
    terms := array(
        select t.term_id
        from rapporteur.term as t
        where t.consultation_id = ranked_numbers.consultation_id
            and t.name = ranked_numbers.question
            and t.value like '#' || part || ':%'
    );
    -- A digit that nobody has parts nothing.
    select array_agg(distinct o.term_id) into terms
    from rapporteur.option_index as o
    where o.consultation_id = ranked_numbers.consultation_id and o.chunk = any (chunks) and o.term_id = any (terms);
    for slice in
        select t.term_id, s.digit
        from rapporteur.term as t
        cross join lateral (
            select case split_part(t.value, ':', 2) when '-' then 61 else split_part(t.value, ':', 2)::integer end as digit
        ) as s
        where t.consultation_id = ranked_numbers.consultation_id and t.term_id = any (terms)
        order by s.digit desc
    loop
        hits := array_fill(null::bit varying, array[wanted * width]);
        counts := array_fill(0::bigint, array[wanted]);
        for stored in
            select o.chunk, o.bits
            from rapporteur.option_index as o
            where o.consultation_id = ranked_numbers.consultation_id
                and o.chunk = any (chunks)
                and o.term_id = slice.term_id
        loop
            chunk := array_position(chunks, stored.chunk);
            given := rapporteur.fit(stored.bits, lengths[chunk]);
            for spot in 1..wanted loop
                continue when leader[spot] < spot;
                at := (spot - 1) * width + chunk;
                continue when candidates[at] is null;
                hit := candidates[at] & given;
                found := bit_count(hit);
                if found > 0 then
                    hits[at] := hit;
                    counts[spot] := counts[spot] + found;
                end if;
            end loop;
        end loop;

        former := leader;
        for spot in 1..wanted loop
            counts[spot] := counts[former[spot]];
            bound := case
                when slice.digit = 61 then 0
                when negative[spot] then -(magnitudes[spot] + (1::bigint << slice.digit))
                else magnitudes[spot] + (1::bigint << slice.digit)
            end;
            -- Those with the digit are the lower ones if they are negative, and the bound is one of them.
            hits_are_lower := slice.digit = 61 or negative[spot];
            middle := after[spot];
            if after[spot] < upto[spot] then
                middle := width_bucket(bound, others);
                if middle > 0 and others[middle] = bound and not negative[spot] then
                    middle := middle - 1;
                end if;
                middle := greatest(after[spot], least(upto[spot], middle));
            end if;
            lower := case when hits_are_lower then counts[spot] else sizes[spot] - counts[spot] end
                + through[middle + 1] - through[after[spot] + 1];
            takes_hits[spot] := hits_are_lower = (ranks[spot] <= lower);
            if ranks[spot] <= lower then
                upto[spot] := middle;
            else
                ranks[spot] := ranks[spot] - lower;
                after[spot] := middle;
            end if;
            if not takes_hits[spot] then
                sizes[spot] := sizes[spot] - counts[spot];
            else
                sizes[spot] := counts[spot];
                negative[spot] := negative[spot] or slice.digit = 61;
                magnitudes[spot] := magnitudes[spot] + case when slice.digit < 61 then 1::bigint << slice.digit else 0 end;
            end if;
            -- Whoever went the same way until now and does again.
            leader[spot] := spot;
            for other in former[spot]..spot - 1 loop
                if former[other] = former[spot] and takes_hits[other] = takes_hits[spot] then
                    leader[spot] := other;
                    exit;
                end if;
            end loop;
        end loop;
        -- Backwards, for whoever goes another way takes it from the one that led.
        for spot in reverse wanted..1 loop
            continue when leader[spot] < spot;
            for chunk in 1..width loop
                at := (former[spot] - 1) * width + chunk;
                if takes_hits[spot] then
                    candidates[(spot - 1) * width + chunk] := hits[at];
                elsif hits[at] is not null then
                    candidates[(spot - 1) * width + chunk] := candidates[at] # hits[at];
                elsif former[spot] < spot then
                    candidates[(spot - 1) * width + chunk] := candidates[at];
                end if;
            end loop;
        end loop;
    end loop;

    for spot in 1..wanted loop
        place := places[spot];
        number := case when negative[spot] then -magnitudes[spot] else magnitudes[spot] end;
        -- The others that are lower than what is left of the slices, and those that are not higher.
        middle := after[spot];
        upper := after[spot];
        if after[spot] < upto[spot] then
            upper := width_bucket(number, others);
            middle := case when upper > 0 and others[upper] = number then upper - 1 else upper end;
            upper := greatest(after[spot], least(upto[spot], upper));
            middle := greatest(after[spot], least(upto[spot], middle));
        end if;
        lower := through[middle + 1] - through[after[spot] + 1];
        equal := sizes[spot] + through[upper + 1] - through[middle + 1];
        if ranks[spot] <= lower then
            number := others[width_bucket(through[after[spot] + 1] + ranks[spot] - 1, through)];
        elsif ranks[spot] > lower + equal then
            number := others[width_bucket(through[after[spot] + 1] + ranks[spot] - sizes[spot] - 1, through)];
        end if;
        return next;
    end loop;
end
$$;
