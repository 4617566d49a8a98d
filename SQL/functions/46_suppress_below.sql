-- The smallest number of respondents that an edition publishes, zero apart; null where it hides none.
--
-- Params:  $1 integer  build
create or replace function rapporteur.suppress_below(build_id integer)
returns integer
language sql stable parallel safe
return (
    select e.suppress_below
    from rapporteur.build as b
    inner join rapporteur.editions as e
        on e.consultation_id = b.consultation_id
        and e.symbol = b.symbol
        and rapporteur.known(e.from_batch, e.until_batch, b.batch)
    where b.build_id = suppress_below.build_id
);
