-- Keeps one file of a document that goes out.
--
-- Params:  $1 integer  document    $2 text  path    $3 bytea  its bytes
insert into rapporteur.issued_file (issued_id, path, bytes, sha256)
values ($1::integer, $2::text, $3::bytea, encode(sha256($3::bytea), 'hex'))
