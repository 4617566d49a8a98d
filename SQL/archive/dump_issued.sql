-- Documents that went out, by the edition and batch that they were composed from.
copy (
    select
        i.edition, i.number, i.symbol, b.symbol as build_symbol, b.batch as build_batch, i.program, i.passages, i.reason,
        i.issued_at, i.issued_by
    from rapporteur.issued as i
    inner join rapporteur.build as b on b.build_id = i.build_id
    where i.consultation_id = current_setting('rapporteur.archived')::integer
    order by i.edition collate "C", i.number
) to stdout (format csv, header, force_quote *)
