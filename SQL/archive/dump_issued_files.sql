-- The files of documents that went out.
copy (
    select i.edition, i.number, f.path, f.bytes, f.sha256
    from rapporteur.issued as i
    inner join rapporteur.issued_file as f on f.issued_id = i.issued_id
    where i.consultation_id = current_setting('rapporteur.archived')::integer
    order by i.edition collate "C", i.number, f.path collate "C"
) to stdout (format csv, header, force_quote *)
