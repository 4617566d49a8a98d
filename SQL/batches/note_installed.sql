-- Notes which version of a built-in part the database has.
--
-- Params:  $1 text  part    $2 text  checksum    $3 text  version of the program
insert into rapporteur.installed (part, checksum, program)
values ($1::text, $2::text, $3::text)
on conflict (part) do update
set checksum = excluded.checksum, program = excluded.program, installed_at = now()
