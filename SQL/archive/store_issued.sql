-- Brings the documents of a package to those that went out, each to the build that it was composed from.
insert into rapporteur.issued (consultation_id, edition, number, symbol, build_id, program, passages, reason, issued_at, issued_by)
select b.consultation_id, r.edition, r.number, r.symbol, b.build_id, r.program, r.passages, r.reason, r.issued_at, r.issued_by
from pg_temp.restored_issued as r
inner join rapporteur.build as b
    on b.consultation_id = current_setting('rapporteur.archived')::integer
    and b.symbol = r.build_symbol
    and b.batch = r.build_batch
    and b.as_of is null
order by r.edition collate "C", r.number;
insert into rapporteur.issued_file (issued_id, path, bytes, sha256)
select i.issued_id, r.path, r.bytes, r.sha256
from pg_temp.restored_issued_file as r
inner join rapporteur.issued as i
    on i.consultation_id = current_setting('rapporteur.archived')::integer
    and i.edition = r.edition
    and i.number = r.number;
