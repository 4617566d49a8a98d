-- Editions as readers see them.
--
-- Grain:   one row for each edition that was built
create or replace view analysis.editions as
select
    c.consultation,
    b.symbol as edition,
    b.cutoff,
    b.batch,
    e.issued_on,
    e.session,
    e.agenda_item,
    e.supersedes,
    rapporteur.worded(e.title) as title,
    b.build_id,
    b.built_at,
    rapporteur.remark(b) as remark
from rapporteur.current_build as v
inner join rapporteur.build as b on b.build_id = v.build_id
inner join rapporteur.consultation as c on c.consultation_id = b.consultation_id
inner join rapporteur.editions as e
    on e.consultation_id = b.consultation_id
    and e.symbol = b.symbol
    and rapporteur.known(e.from_batch, e.until_batch, b.batch)
where (select rapporteur.chosen_build()) is null
union all
-- The edition that the session has chosen, at whatever batch.
select
    c.consultation, b.symbol, b.cutoff, b.batch, e.issued_on, e.session, e.agenda_item, e.supersedes,
    rapporteur.worded(e.title), b.build_id, b.built_at, rapporteur.remark(b)
from rapporteur.build as b
inner join rapporteur.consultation as c on c.consultation_id = b.consultation_id
inner join rapporteur.editions as e
    on e.consultation_id = b.consultation_id
    and e.symbol = b.symbol
    and rapporteur.known(e.from_batch, e.until_batch, b.batch)
where b.build_id = (select rapporteur.chosen_build());
comment on view analysis.editions is 'Editions as readers see them: one row for each edition that was built.';
comment on column analysis.editions.cutoff is 'The last day on which a reply could be received to be counted.';
comment on column analysis.editions.batch is 'The load up to which the edition knows.';
comment on column analysis.editions.edition is 'Symbol of the edition, such as A/52/314: the key to join on in every view.';
comment on column analysis.editions.issued_on is 'Date that the document bears.';
comment on column analysis.editions.session is 'Session of the General Assembly or the Council.';
comment on column analysis.editions.agenda_item is 'Item of its agenda.';
comment on column analysis.editions.supersedes is 'Symbol of the edition that this one takes the place of.';
comment on column analysis.editions.build_id is 'Internal number of the count that readers see; edition and batch name the same.';
comment on column analysis.editions.built_at is 'When it was counted.';
comment on column analysis.editions.remark is 'What has to be said wherever its figures are shown: that positions are reconstructed, say, so that counts of one answer are those that were printed and counts of two answers together mean nothing. Read it before you quote a figure.';
