-- Documents that went out.
--
-- Grain:   one row for each edition or corrigendum that was issued
create or replace view analysis.issued as
select
    c.consultation,
    i.edition,
    i.number,
    i.symbol,
    b.batch,
    i.program,
    i.issued_at,
    i.issued_by,
    i.reason
from rapporteur.issued as i
inner join rapporteur.consultation as c on c.consultation_id = i.consultation_id
inner join rapporteur.build as b on b.build_id = i.build_id
where (select rapporteur.chosen_build()) is null
    or exists (
        select
        from rapporteur.build as k
        where k.build_id = (select rapporteur.chosen_build())
            and k.consultation_id = i.consultation_id
            and k.symbol = i.edition
            and k.batch >= b.batch
    );
comment on view analysis.issued is 'Documents that went out: one row for each edition or corrigendum that was issued.';
comment on column analysis.issued.number is '0 for the edition itself, 1 and up for its corrigenda.';
comment on column analysis.issued.batch is 'The load up to which the document knows.';
comment on column analysis.issued.consultation is 'Code of the consultation: analysis.consultations.';
comment on column analysis.issued.symbol is 'Symbol of the document: the edition''s own, or that of the corrigendum.';
comment on column analysis.issued.issued_at is 'When it was frozen.';
comment on column analysis.issued.issued_by is 'The database user who did so.';
comment on column analysis.issued.reason is 'Why, as whoever issued it wrote.';
