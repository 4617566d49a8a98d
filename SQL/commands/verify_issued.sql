-- Files of documents that went out whose bytes are not those that were issued.
--
-- Grain:   one row for each file that differs
-- Order:   document, path
select
    i.symbol,
    f.path
from rapporteur.issued as i
inner join rapporteur.issued_file as f on f.issued_id = i.issued_id
where encode(sha256(f.bytes), 'hex') <> f.sha256
order by i.symbol collate "C", f.path collate "C"
