-- Notes numbers that a build does not publish.
--
-- Params:  $1 integer  build
--          $2 text[], $3 text[], $4 text[]  scope, item and part of each number
insert into rapporteur.hidden_count (build_id, scope, item, part)
select $1::integer, h.scope, h.item, h.part
from unnest($2::text[], $3::text[], $4::text[]) as h(scope, item, part)
