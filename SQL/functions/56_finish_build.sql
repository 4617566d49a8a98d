-- Stores all that was counted for a build and makes it the one that readers see, all at once.
--
-- Params:  $1 integer  build; table partial holds its counts
create or replace function rapporteur.finish_build(build_id integer)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
set enable_nestloop = off  -- As in begin_build: what a batch brings is never foreseen.
as $$
#variable_conflict use_column
declare
    found record;
begin
    perform rapporteur.store_figures(finish_build.build_id);
    perform rapporteur.store_questions(finish_build.build_id);
    perform rapporteur.store_tables(finish_build.build_id);
    perform rapporteur.store_values(finish_build.build_id);

    insert into rapporteur.concern_result (build_id, concern, count)
    select p.build_id, p.item, sum(p.n)
    from rapporteur.partial as p
    where p.build_id = finish_build.build_id and p.scope = 'concerns' and p.part = 'value'
    group by p.build_id, p.item;
    insert into rapporteur.instrument_result (build_id, instrument, count)
    select p.build_id, p.item, sum(p.n)
    from rapporteur.partial as p
    where p.build_id = finish_build.build_id and p.scope = 'concerns' and p.part = 'instrument'
    group by p.build_id, p.item;

    for found in
        select
            b.consultation_id, p.part::integer / rapporteur.chunk_size() as chunk,
            array_agg(p.item) as figures, array_agg(p.part::integer) as records
        from rapporteur.partial as p
        inner join rapporteur.build as b on b.build_id = p.build_id
        where p.build_id = finish_build.build_id and p.scope = 'evidence'
        group by b.consultation_id, p.part::integer / rapporteur.chunk_size()
    loop
        insert into rapporteur.evidence_result (build_id, figure, record_no, respondent, reply, sheet)
        select finish_build.build_id, f.figure, r.record_no, r.respondent, r.reply, r.sheet
        from unnest(found.figures, found.records) as f(figure, record_no)
        inner join rapporteur.record as r on r.record_no = f.record_no
        where r.consultation_id = found.consultation_id
            and r.chunk = found.chunk
            -- The index knows records, not chunks.
            and r.record_no >= found.chunk * rapporteur.chunk_size()
            and r.record_no < (found.chunk + 1) * rapporteur.chunk_size();
    end loop;

    perform rapporteur.store_checks(finish_build.build_id);
    perform rapporteur.store_units(finish_build.build_id);
    perform rapporteur.hide_small_cells(finish_build.build_id);

    update rapporteur.build set state = 'built' where build.build_id = finish_build.build_id;
    insert into rapporteur.current_build (consultation_id, symbol, build_id)
    select b.consultation_id, b.symbol, b.build_id
    from rapporteur.build as b
    where b.build_id = finish_build.build_id
        -- What another cut-off date would have given is for whoever asks.
        and b.as_of is null
    on conflict (consultation_id, symbol) do update set build_id = excluded.build_id
    -- What was known long ago is built for whoever asks; readers go on seeing the newest.
    where not exists (
        select
        from rapporteur.build as newer
        inner join rapporteur.build as own on own.build_id = excluded.build_id
        where newer.build_id = current_build.build_id and newer.batch > own.batch
    );
    -- What an open survey's next corrections are counted on from.
    insert into rapporteur.kept_partial (build_id, scope, item, part, n)
    select p.build_id, p.scope, p.item, p.part, sum(p.n)
    from rapporteur.partial as p
    inner join rapporteur.build as b on b.build_id = p.build_id and b.base_build is null
    where p.build_id = finish_build.build_id
        and p.scope not in ('values', 'evidence')
        and exists (select from rapporteur.wide_load as l where l.consultation_id = b.consultation_id)
    group by p.build_id, p.scope, p.item, p.part;
    delete from rapporteur.partial as p where p.build_id = finish_build.build_id;
end
$$;
