-- The SHA-256 of some bytes, in hexadecimal digits.
--
-- Params:  $1 bytea
select encode(sha256($1::bytea), 'hex') as checksum
