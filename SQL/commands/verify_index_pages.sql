-- Checks one index against its table: fails where they do not agree; needs the extension amcheck.
--
-- Params:  $1 bigint  the index
select bt_index_check($1::bigint::oid::regclass, true)
