-- Opens the build of an edition and writes the bits that depend on its date: who speaks, what is
-- true of them, who was asked, who answered, nets.
--
-- Nobody sees the build before it is finished; one left behind by a run that died is begun anew.
--
-- Params:  $1 integer  consultation
--          $2 text     symbol of the edition
--          $3 integer  batch up to which the edition knows
--          $4 text     version of the program
--          $5 date     cut-off date instead of the declared one; null for the edition as declared
-- Returns: the build
create or replace function rapporteur.begin_build(
    consultation_id integer, symbol text, batch integer, program text, as_of date default null
)
returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
-- The rows of functions cannot be foreseen: taken for few, they are joined one by one, and the time
-- grows with their square. Hashing costs a few of them nothing.
set enable_nestloop = off
as $$
#variable_conflict use_column
declare
    build integer;
    abandoned integer[] := array(
        select b.build_id
        from rapporteur.build as b
        where b.consultation_id = begin_build.consultation_id
            and b.symbol = begin_build.symbol
            and b.batch = begin_build.batch
            and b.as_of is not distinct from begin_build.as_of
            and b.state = 'building'
    );
begin
    -- What readers are shown is always built; a mark to the contrary was set by hand.
    delete from rapporteur.current_build as v
    where v.build_id = any (abandoned);
    -- Where bitmaps are distributed, no foreign key takes them along.
    delete from rapporteur.edition_index as e
    where e.build_id = any (abandoned);
    delete from rapporteur.build as b
    where b.build_id = any (abandoned);

    insert into rapporteur.build (consultation_id, symbol, cutoff, batch, records, program, as_of)
    select
        begin_build.consultation_id, e.symbol, coalesce(begin_build.as_of, e.cutoff), begin_build.batch,
        rapporteur.next_record(begin_build.consultation_id, begin_build.batch),
        begin_build.program, begin_build.as_of
    from rapporteur.editions as e
    where e.consultation_id = begin_build.consultation_id
        and e.symbol = begin_build.symbol
        and rapporteur.known(e.from_batch, e.until_batch, begin_build.batch)
    returning build_id into build;
    if build is null then
        raise exception using
            errcode = 'invalid_parameter_value',
            message = format('there is no edition "%s" at batch %s', begin_build.symbol, begin_build.batch),
            hint = 'Editions are declared in the resource "editions" of the consultation folder.';
    end if;

    insert into rapporteur.reply_result (
        build_id, reply, respondent, punctuality, speaks, reason, superseded_by, record_no, rounds, is_joint, hidden
    )
    select
        build, s.reply, s.respondent, s.punctuality, s.speaks, s.reason, s.other, r.record_no, s.rounds, s.is_joint,
        h.reply is not null or o.reply is not null
    from rapporteur.build as b
    cross join rapporteur.speaking(b.consultation_id, b.batch, b.cutoff) as s
    left join rapporteur.listed_records(begin_build.consultation_id) as r
        on s.speaks
        and r.reply = s.reply
        and r.respondent = s.respondent
        and rapporteur.known(r.from_batch, r.until_batch, b.batch)
    left join rapporteur.hidden_replies(b.consultation_id, b.batch) as h(reply) on h.reply = s.reply
    left join rapporteur.hidden_replies(b.consultation_id, b.batch) as o(reply) on o.reply = s.other
    where b.build_id = build;

    perform rapporteur.renew_statistics('rapporteur.reply_result');
    update rapporteur.build as b
    set base_build = rapporteur.base_for(build)
    where b.build_id = build;
    perform rapporteur.write_terms(build);
    if rapporteur.base_of(build) is not null then
        if rapporteur.same_plan(build, rapporteur.base_of(build)) then
            perform rapporteur.write_changed_counts(build);
        else
            -- An option given for the first time, say: everything is counted.
            delete from rapporteur.edition_index as e where e.build_id = build;
            delete from rapporteur.wide_result as w where w.build_id = build;
            delete from rapporteur.axis as a where a.build_id = build;
            delete from rapporteur.program as p where p.build_id = build;
            update rapporteur.build as b set base_build = null where b.build_id = build;
            perform rapporteur.write_terms(build);
        end if;
    end if;
    perform rapporteur.renew_statistics('rapporteur.program', 'rapporteur.build');
    return build;
end
$$;
