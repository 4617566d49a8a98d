-- Takes in the documents of a package.
create temporary table restored_issued (
    edition text, number integer, symbol text, build_symbol text, build_batch integer, program text, passages jsonb,
    reason text, issued_at timestamptz, issued_by text
) on commit drop;
create temporary table restored_issued_file (edition text, number integer, path text, bytes bytea, sha256 text) on commit drop;
